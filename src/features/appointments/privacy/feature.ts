import type { Feature } from "../../../feature.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { APPOINTMENT_PEOPLE } from "./personal-data.ts";
import { dropOldHolds } from "./store.ts";

/** What is kept of people, and for how long, as a part of the feature. */
export const privacy = {
  personalData: [APPOINTMENT_PEOPLE],
  chores: [
    {
      name: "holds that came to nothing",
      do: ({ database, clock }) => database.acrossAll((tx) => dropOldHolds(tx, later(clock.now(), -DAY))),
    },
  ],
} satisfies Pick<Feature, "personalData" | "chores">;
