import { Failure } from "../../../kernel/errors.ts";
import type { Inline, Mention } from "../content/contract.ts";
import type { ConversationRow, MemberRow } from "../conversations/store.ts";

/** The chat that is written in, and who is in it. */
export interface Chat {
  readonly conversation: ConversationRow;
  readonly members: readonly MemberRow[];
}

/** How everybody in a chat is mentioned in plain text. */
const EVERYONE = { id: "everyone", name: "Everyone" };

/** Who is to be mentioned where the text says “@” and their name. Throws a Failure for somebody who is not in the chat. */
export function mentionsWanted(ids: readonly string[], chat: Chat): Mention[] {
  return ids.map((id, place) => {
    const field = `mentions.${place}`;
    if (id === EVERYONE.id) return everyoneIn(chat, field);
    const name = memberOf(chat, id)?.name;
    if (name == null) throw notInChat(id, field);
    return { kind: "mention", mentioned: "person", id, name };
  });
}

function everyoneIn({ conversation }: Chat, field: string): Mention {
  if (conversation.kind === "oneOnOne" || conversation.kind === "channel") throw nobodyElse(field);
  return { kind: "mention", mentioned: "everyone", id: conversation.thread_id, name: EVERYONE.name };
}

/** The same text with mentions in the places of “@” and a name; the longer name first, so that “Ann” is not found in “Anna”. */
export function withMentions(inlines: readonly Inline[], wanted: readonly Mention[]): Inline[] {
  const longestFirst = wanted.toSorted((one, other) => other.name.length - one.name.length);
  return longestFirst.reduce<Inline[]>(
    (all, mention) => all.flatMap((inline) => (inline.kind === "text" ? parted(inline.text, mention) : inline)),
    [...inlines],
  );
}

function parted(text: string, mention: Mention): Inline[] {
  return text.split(`@${mention.name}`).flatMap((part, place) => {
    const words: Inline[] = part === "" ? [] : [{ kind: "text", text: part }];
    return place === 0 ? words : [mention, ...words];
  });
}

/** Whoever is to be mentioned is found in the text: of two who are called alike, only the first would be. */
export function checkSaid(wanted: readonly Mention[], said: readonly Mention[]): void {
  const place = wanted.findIndex(({ id }) => !said.some((mention) => mention.id === id));
  const missing = wanted[place];
  if (missing === undefined) return;
  throw new Failure("invalid-input", `The text does not say “@${missing.name}”.`, {
    field: `mentions.${place}`,
    reason: "mention-missing",
    cure: "Write “@” and the name where the mention is to stand, or put it into `content`.",
  });
}

/** Only whoever is in the chat is mentioned, and by the name that the chat calls them or a part of it. */
export function checkMentions(mentions: readonly Mention[], chat: Chat): void {
  for (const { mentioned, id, name } of mentions) {
    if (mentioned === "everyone") checkEveryone(id, chat);
    else checkPerson({ id, name }, chat);
  }
}

function checkEveryone(id: string, chat: Chat): void {
  everyoneIn(chat, "content");
  if (id !== chat.conversation.thread_id) throw notInChat(id, "content");
}

function checkPerson({ id, name }: Pick<Mention, "id" | "name">, chat: Chat): void {
  const member = memberOf(chat, id);
  if (member === undefined) throw notInChat(id, "content");
  if (member.name === null || member.name.includes(name)) return;
  throw new Failure("invalid-input", `The chat calls “${name}” otherwise: ${member.name}.`, {
    field: "content",
    reason: "mention-misnamed",
    cure: "Use the name that GET /api/conversations/{id} tells, or a part of it.",
    alternatives: [member.name],
  });
}

function memberOf({ members }: Chat, id: string) {
  return members.find(({ object_id: objectId }) => objectId === id);
}

function notInChat(id: string, field: string): Failure {
  return new Failure("invalid-input", `“${id}” is nobody in this chat who could be mentioned.`, {
    field,
    reason: "mention-unknown",
    cure: "Mention members of the chat by their `objectId`, as GET /api/conversations/{id} tells them.",
  });
}

function nobodyElse(field: string): Failure {
  return new Failure("invalid-input", "Everyone is mentioned in chats of several people only, not in channels.", {
    field,
    reason: "mention-of-two",
    cure: "Leave the mention out; of two people, mention the other.",
  });
}
