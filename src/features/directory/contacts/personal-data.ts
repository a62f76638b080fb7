import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { forgetAddress } from "../clients/store.ts";
import { contactsOfPerson, eraseContacts } from "./store.ts";

/** What is kept of a person as somebody's contact. */
export const CONTACT: PersonalData = {
  what: "where the person is a contact",
  export: contactsOfPerson,
  erase: async (tx, person, known) => {
    await eraseContacts(tx, person);
    await forgetAddress(tx, known);
  },
};
