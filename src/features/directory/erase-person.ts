import type { PersonalData } from "../../kernel/privacy/personal-data.ts";
import { ruleSet } from "./matching/store.ts";
import { particularsOf } from "./rules.ts";
import { erasePerson, personOf } from "./store.ts";

/** What is kept of a person themselves: handed out, told from others by, and erased. */
export const PERSON: PersonalData = {
  what: "name, e-mail, local fields and directory match",
  export: personOf,
  erase: erasePerson,
  identify: async (tx, id) => {
    const person = await personOf(tx, id);
    return particularsOf(person, (await ruleSet(tx, person.audience)).rules);
  },
};
