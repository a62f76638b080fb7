import { Failure } from "../../../../kernel/errors.ts";
import type { Inline, Mention } from "../../content/contract.ts";
import type { ConversationRow } from "../../conversations/store.ts";

/** Where somebody writes, and who can be mentioned there. */
export interface Written {
  readonly conversation: ConversationRow;
  /** Who is in a chat; of a channel, who wrote in it of late. */
  readonly people: readonly { readonly object_id: string | null; readonly name: string | null }[];
  /** What the team of a channel is called. */
  readonly team?: string | undefined;
}

type Whole = Pick<Mention, "id" | "name">;

/** What stands for several people at once, by the word for it in `mentions`; undefined where there is no such thing. */
export const WHOLES = {
  everyone: ({ conversation: { kind, thread_id: id } }) =>
    kind === "oneOnOne" || kind === "channel" ? undefined : { id, name: "Everyone" },
  channel: ({ conversation: { kind, thread_id: id, topic: name } }) =>
    kind === "channel" && name !== null ? { id, name } : undefined,
  team: ({ conversation: { team_id: id }, team: name }) =>
    id !== null && name !== undefined ? { id, name } : undefined,
} satisfies Record<string, (at: Written) => Whole | undefined>;

function isWhole(word: string): word is keyof typeof WHOLES {
  return word in WHOLES;
}

/** Who is to be mentioned where the text says “@” and their name. Throws a Failure for somebody who is not there. */
export function mentionsWanted(ids: readonly string[], at: Written): Mention[] {
  return ids.map((id, place) => {
    const field = `mentions.${place}`;
    if (isWhole(id)) return { kind: "mention", mentioned: id, ...wholeOf(id, at, field) };
    const name = personOf(at, id)?.name;
    if (name == null) throw notHere(id, { field, at });
    return { kind: "mention", mentioned: "person", id, name };
  });
}

function wholeOf(word: keyof typeof WHOLES, at: Written, field: string): Whole {
  const whole = WHOLES[word](at);
  if (whole === undefined) throw nobodyElse(word, field);
  return whole;
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

/** Only who or what is there is mentioned, and by the name that it has there or a part of it. */
export function checkMentions(mentions: readonly Mention[], at: Written): void {
  for (const { mentioned, id, name } of mentions) {
    if (isWhole(mentioned)) checkWhole(mentioned, { id, name }, at);
    else checkPerson({ id, name }, at);
  }
}

function checkWhole(word: keyof typeof WHOLES, { id, name }: Whole, at: Written): void {
  const whole = wholeOf(word, at, "content");
  if (id !== whole.id) throw notHere(id, { field: "content", at });
  if (word !== "everyone" && !whole.name.includes(name)) throw misnamed(name, whole.name);
}

function checkPerson({ id, name }: Whole, at: Written): void {
  const person = personOf(at, id);
  if (person === undefined) throw notHere(id, { field: "content", at });
  if (person.name !== null && !person.name.includes(name)) throw misnamed(name, person.name);
}

function misnamed(name: string, right: string): Failure {
  return new Failure("invalid-input", `“${name}” is called otherwise here: ${right}.`, {
    field: "content",
    reason: "mention-misnamed",
    cure: "Use the name that GET /api/conversations/{id}/mentionable tells, or a part of it.",
    alternatives: [right],
  });
}

function personOf({ people }: Written, id: string) {
  return people.find(({ object_id: objectId }) => objectId === id);
}

function notHere(id: string, { field, at }: { readonly field: string; readonly at: Written }): Failure {
  const isChannel = at.conversation.kind === "channel";
  const whose = isChannel ? "Whoever wrote in the channel can be mentioned" : "Mention members of the chat";
  return new Failure("invalid-input", `“${id}” is nobody here who could be mentioned.`, {
    field,
    reason: "mention-unknown",
    cure: `${whose} by the ids that GET /api/conversations/{id}/mentionable tells.`,
  });
}

const NOT_THERE = {
  everyone: "Everyone is mentioned in chats of several people only, not in channels.",
  channel: "Only in channels, the channel is mentioned.",
  team: "Only in channels, their team is mentioned.",
};

function nobodyElse(word: keyof typeof WHOLES, field: string): Failure {
  return new Failure("invalid-input", NOT_THERE[word], {
    field,
    reason: word === "everyone" ? "mention-of-two" : "mention-not-here",
    cure: "Leave the mention out: GET /api/conversations/{id}/mentionable tells who can be mentioned.",
  });
}
