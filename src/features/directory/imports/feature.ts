import type { Feature } from "../../../feature.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { runImport } from "./run-import.ts";
import { forgetFiles } from "./store.ts";

/** How long the file of an import that got stuck is kept for another try. */
const STUCK = 7 * DAY;

/** What importing plugs into the house, as a part of the feature. */
export const imports = {
  jobs: { "directory.import": runImport },
  chores: [
    {
      name: "files of stuck imports",
      do: ({ database, clock }) => database.acrossAll((tx) => forgetFiles(tx, later(clock.now(), -STUCK))),
    },
  ],
} satisfies Pick<Feature, "jobs" | "chores">;
