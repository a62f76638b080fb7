import type { Identifier, PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { setStanding } from "../rosters/standing/store.ts";
import { personOf } from "../../directory/index.ts";
import { forgetMailboxes } from "../sessions/store.ts";
import { forgetOrganisers } from "../sessions/zones/store.ts";
import { forgetAccounts, forgetInClasses, forgetInPlans, heldAbout, idsInRosters } from "./store.ts";

/** What rosters say of people, and in which classes and teams they are. */
export const CLASSES_DATA: PersonalData = {
  what: "what rosters say of the person, in which classes they are or were, and what was done with them in teams",
  export: async (tx, person) => {
    const { email, match } = await personOf(tx, person);
    const objectIds = match === undefined ? [] : [match.objectId];
    return heldAbout(
      tx,
      await idsInRosters(tx, { objectIds, addresses: email === undefined ? [] : [email.toLowerCase()] }),
    );
  },
  erase: async (tx, _person, known) => {
    const objectIds = of(known, ["objectId"]);
    const ids = await idsInRosters(tx, { objectIds, addresses: of(known, ["email", "principalName"]) });
    await forgetInClasses(tx, ids);
    // Changes to a roster that still names them would bring them back.
    if (ids.length > 0) await setStanding(tx, undefined);
    await forgetInPlans(tx, { ids, objectIds });
    await forgetAccounts(tx, objectIds);
    const names = of(known, ["objectId", "email", "principalName"]);
    await forgetMailboxes(tx, names);
    await forgetOrganisers(tx, names);
  },
};

function of(known: readonly Identifier[], kinds: readonly string[]): string[] {
  return known.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value.toLowerCase());
}
