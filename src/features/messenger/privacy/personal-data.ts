import type { Identifier, PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { personOf } from "../../directory/index.ts";
import { forgetMember, forgetMentions, forgetWritten, writtenBy } from "./store.ts";

/** What people wrote in Teams chats, and that they are in them. */
export const MESSAGES_DATA: PersonalData = {
  what: "what the person wrote in Teams chats that are kept here, and that they are in these chats",
  export: async (tx, person) => {
    const objectId = (await personOf(tx, person)).match?.objectId;
    return objectId === undefined ? [] : writtenBy(tx, objectId);
  },
  erase: async (tx, _person, known) => {
    await forgetWritten(tx, objectIdsIn(known));
    await forgetMember(tx, { objectIds: objectIdsIn(known), addresses: addressesIn(known) });
    await forgetMentions(tx, known);
  },
};

function objectIdsIn(known: readonly Identifier[]): string[] {
  return known.filter(({ kind }) => kind === "objectId").map(({ value }) => value.toLowerCase());
}

function addressesIn(known: readonly Identifier[]): string[] {
  return known
    .filter(({ kind }) => kind === "email" || kind === "principalName")
    .map(({ value }) => value.toLowerCase());
}
