import type { Feature } from "../../../feature.ts";

/** What people are told of appointments, as a part of the feature. */
export const messages = {
  jobs: { "appointments.tell": async () => undefined },
  mails: [],
} satisfies Pick<Feature, "jobs" | "mails">;
