import { forgetSecret } from "../../../kernel/secrets/store.ts";
import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { accountsOfPerson, dropAccount } from "./store.ts";

/** A connected account names a person by login and object id, which other features know of them. */
export const ACCOUNTS_DATA: PersonalData = {
  what: "the Microsoft account in whose name Parley may act",
  // Who a login belongs to is not known on this floor; the login itself is handed out with the person's match.
  export: async () => "Their account, where their login is among GET /api/accounts.",
  erase: async (tx, _person, known) => {
    const names = known.filter(({ kind }) => kind === "principalName" || kind === "objectId").map(({ value }) => value);
    for (const { id, secret_id: secret } of await accountsOfPerson(tx, names)) {
      await dropAccount(tx, id);
      await forgetSecret(tx, secret);
    }
  },
};
