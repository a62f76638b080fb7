import type { Feature } from "../../feature.ts";
import { DAY, later } from "../../kernel/time.ts";
import { ABILITIES } from "./abilities.ts";
import { CONTACT } from "./contacts/personal-data.ts";
import { FACTS } from "./contract.ts";
import { PERSON } from "./erase-person.ts";
import { runImport } from "./imports/run-import.ts";
import { forgetFiles } from "./imports/store.ts";
import { eraseInteractions, interactionsWith } from "./interactions/store.ts";
import { NIGHTLY } from "./matching/nightly.ts";
import { usersOnly } from "./people/store.ts";
import { routes } from "./routes.ts";

/** How long the file of an import that got stuck is kept for another try. */
const STUCK = 7 * DAY;

export const directory: Feature = {
  name: "directory",
  facts: FACTS,
  routes,
  jobs: { "directory.import": runImport, ...NIGHTLY.jobs },
  reactions: NIGHTLY.reactions,
  abilities: ABILITIES,
  noOperators: usersOnly,
  // Erased from the last to the first: what leans on the person goes before the person.
  personalData: [
    PERSON,
    CONTACT,
    { what: "what was said, written and done with the person", export: interactionsWith, erase: eraseInteractions },
  ],
  chores: [
    {
      name: "files of stuck imports",
      do: ({ database, clock }) => database.acrossAll((tx) => forgetFiles(tx, later(clock.now(), -STUCK))),
    },
  ],
};
