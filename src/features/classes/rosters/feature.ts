import type { Feature } from "../../../feature.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { PEOPLE_FACTS } from "../people/contract.ts";
import { classPeopleRoutes } from "../people/people-routes.ts";
import { runMatching } from "../people/run-matching.ts";
import { FACTS } from "./contract.ts";
import { readRoster } from "./read-roster.ts";
import { rosterRoutes } from "./roster-routes.ts";
import { readSource } from "./sources/read-source.ts";
import { sourceRoutes } from "./sources/source-routes.ts";
import { sweepFiles } from "./standing/sweep-files.ts";
import { forgetFiles } from "./store.ts";

/** How long a roster's file is kept, for whoever asks what was brought. */
const KEPT = 30 * DAY;

/** Rosters, and their people found in the directory. */
export const bringing = {
  facts: [...FACTS, ...PEOPLE_FACTS],
  routes: [...rosterRoutes, ...sourceRoutes, ...classPeopleRoutes],
  jobs: {
    "classes.read-roster": readRoster,
    "classes.read-source": readSource,
    "classes.match-people": runMatching,
  },
  background: ["classes.read-roster", "classes.read-source", "classes.match-people"],
  chores: [
    { name: "merged files of rosters", do: sweepFiles },
    {
      name: "files of rosters",
      do: async ({ database, clock, storage }) => {
        const files = await database.acrossAll((tx) => forgetFiles(tx, later(clock.now(), -KEPT)));
        for (const file of files) await storage.remove(file);
      },
    },
  ],
} as const satisfies Partial<Feature>;
