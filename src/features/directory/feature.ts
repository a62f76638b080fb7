import { allReactions, type Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { CONTACT } from "./contacts/personal-data.ts";
import { FACTS } from "./contract.ts";
import { PERSON } from "./erase-person.ts";
import { imports } from "./imports/feature.ts";
import { eraseInteractions, interactionsWith } from "./interactions/store.ts";
import { NIGHTLY } from "./matching/nightly.ts";
import { atOnce } from "./presence/feature.ts";
import { usersOnly } from "./people/store.ts";
import { routes } from "./routes.ts";

export const directory: Feature = {
  name: "directory",
  facts: FACTS,
  routes,
  jobs: { ...imports.jobs, ...NIGHTLY.jobs, ...atOnce.jobs },
  reactions: allReactions(NIGHTLY.reactions, atOnce.reactions),
  listenings: atOnce.listenings,
  stirrings: atOnce.stirrings,
  abilities: ABILITIES,
  noOperators: usersOnly,
  // Erased from the last to the first: what leans on the person goes before the person.
  personalData: [
    PERSON,
    CONTACT,
    { what: "what was said, written and done with the person", export: interactionsWith, erase: eraseInteractions },
    ...atOnce.personalData,
  ],
  chores: [...imports.chores, ...atOnce.chores],
};
