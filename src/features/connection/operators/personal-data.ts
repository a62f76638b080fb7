import type { PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { forgetInSetups } from "../setup/store.ts";
import { forgetLogin } from "./store.ts";

/** Operators are kept by login, which other features know of a person. */
export const OPERATORS_DATA: PersonalData = {
  what: "whether the person is one of a connection's operators",
  // Who a login belongs to is not known on this floor; the login itself is handed out with the person's match.
  export: async () => "Their login, where it is among GET /api/connections/{id}/operators.",
  erase: async (tx, _person, known) => {
    for (const { kind, value } of known)
      if (kind === "principalName" || kind === "email") {
        await forgetLogin(tx, value);
        await forgetInSetups(tx, value);
      }
  },
};
