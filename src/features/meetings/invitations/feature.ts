import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { CANCELLATION_MAIL, CHANGE_MAIL, INVITATION_MAIL } from "./mails.ts";
import { tellAttendees } from "./tell-attendees.ts";

const About = z.object({ id: z.uuid() });

/** Invitations that Parley sends itself, as a part of the feature. */
export const invitations = {
  jobs: { "meetings.tell-attendees": (ctx, data) => tellAttendees(ctx, About.parse(data).id) },
  mails: [INVITATION_MAIL, CHANGE_MAIL, CANCELLATION_MAIL],
} satisfies Pick<Feature, "jobs" | "mails">;
