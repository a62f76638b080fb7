import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { BeginningPerson } from "./contract.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** In the login name of whoever comes from another tenant. */
const EXTERNAL = /#EXT#@/i;

type Told = string | null | undefined;

/** Somebody, as Microsoft's directory tells of them. */
interface ToldUser {
  readonly id?: string | undefined;
  readonly displayName?: Told;
  readonly userPrincipalName?: Told;
  readonly mail?: Told;
  readonly userType?: Told;
}

/** A chat, as Microsoft lists it. */
interface ToldChat {
  readonly chatType?: Told;
  readonly topic?: Told;
  readonly createdDateTime?: Told;
}

export function isObjectId(key: string): boolean {
  return GUID.test(key);
}

/** Somebody of the directory; undefined where Microsoft left out what everybody has. */
export function personOf({
  id,
  displayName,
  userPrincipalName,
  mail,
  userType,
}: ToldUser): BeginningPerson | undefined {
  if (!id || !userPrincipalName) return undefined;
  // With User.ReadBasic.All Microsoft does not tell who is a guest.
  const guest = userType ? userType === "Guest" : EXTERNAL.test(userPrincipalName);
  return { objectId: id, name: displayName ?? userPrincipalName, guest, ...(mail && { email: mail }) };
}

/** What kind of chat it is to be. Throws a Failure for what Microsoft would refuse. */
export function kindFor(
  others: readonly BeginningPerson[],
  { author, topic }: { readonly author: string; readonly topic: string | undefined },
): "oneOnOne" | "group" {
  if (others.some(({ objectId }) => objectId === author))
    throw new Failure("invalid-input", "Whoever begins a chat is in it anyway.", {
      field: "people",
      reason: "person-is-author",
      cure: "Name only the others.",
    });
  if (topic?.includes(":"))
    throw new Failure("invalid-input", "Microsoft takes no colon in what a chat is called.", {
      field: "topic",
      reason: "topic-refused",
      cure: "Write a dash in its place.",
    });
  if (others.length > 1) return "group";
  if (topic === undefined) return "oneOnOne";
  throw new Failure("invalid-input", "A chat of two people has no topic.", {
    field: "topic",
    reason: "topic-of-two",
    cure: "Leave the topic out, or name more people.",
  });
}

/** Any of these lets a person begin chats. */
const BEGINS = new Set(["Chat.Create", "Chat.ReadWrite"]);

/** Refuses where it was not allowed that Parley begins chats in somebody's name. */
export function refuseWithoutConsent(scopes: readonly string[]): void {
  if (scopes.some((scope) => BEGINS.has(scope))) return;
  throw new Failure("conflict", "Nobody has allowed Parley to begin chats in the name of this Microsoft account.", {
    reason: "chat-create-not-consented",
    cure: "Have an administrator consent to the delegated permission Chat.Create on the connection’s page, then connect the account again under “Your Microsoft account”.",
  });
}

interface Wanted {
  readonly topic: string | null;
  /** What is older was there before Microsoft was asked. */
  readonly since: Date;
}

/** Whether a chat may be the group that Microsoft was asked for; who is in it is another question. */
export function mayBeGroup({ chatType, topic, createdDateTime }: ToldChat, wanted: Wanted): boolean {
  return (
    chatType === "group" &&
    (topic ?? null) === wanted.topic &&
    (instantFrom(createdDateTime ?? "") ?? wanted.since) >= wanted.since
  );
}

/** Whether just these people are in a chat. */
export function areJust(members: readonly (string | null | undefined)[], people: readonly BeginningPerson[]): boolean {
  const wanted = new Set(people.map(({ objectId }) => objectId));
  return members.length === wanted.size && members.every((member) => member && wanted.has(member));
}
