import type { Identifier, PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { personOf } from "../../directory/index.ts";
import { attendedBy, forgetAttendee } from "./store.ts";

/** When people were in meetings; they are known by their address or their object id. */
export const ATTENDANCE_DATA: PersonalData = {
  what: "when the person was in which meeting",
  export: async (tx, person) => {
    const { email } = await personOf(tx, person);
    return email === undefined ? [] : attendedBy(tx, email);
  },
  erase: (tx, _person, known) =>
    forgetAttendee(tx, {
      emails: [...valuesOf(known, "email"), ...valuesOf(known, "principalName")],
      identities: valuesOf(known, "objectId"),
    }),
};

function valuesOf(known: readonly Identifier[], kind: string): string[] {
  return known.filter((each) => each.kind === kind && !each.shared).map(({ value }) => value.toLowerCase());
}
