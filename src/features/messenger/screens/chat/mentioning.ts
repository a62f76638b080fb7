import type { MessageContent } from "../../content/contract.ts";
import type { Conversation } from "../queries.ts";
import { WORDS } from "../words.ts";

/** Somebody who can be mentioned. */
export interface Mentionable {
  /** As the API's `mentions` take it. */
  readonly id: string;
  /** What stands behind the “@”. */
  readonly name: string;
  readonly label: string;
}

/** Whom somebody can mention in a chat: the others, and everyone where there are several. */
export function mentionable({ kind, members }: Conversation, own: string | undefined): Mentionable[] {
  const others = members.flatMap(({ objectId: id, name }) =>
    id === undefined || name === undefined || id === own ? [] : [{ id, name, label: name }],
  );
  const everyone = { id: "everyone", name: "Everyone", label: WORDS.everyone };
  return kind === "oneOnOne" ? others : [...others, everyone];
}

/** Those whom a text mentions by “@” and their name; the longer name first, as the API finds them. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  let rest = text;
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  return longestFirst.flatMap(({ id, name }) => {
    if (!rest.includes(`@${name}`)) return [];
    rest = rest.replaceAll(`@${name}`, "\n");
    return id;
  });
}

const BEGUN = /(?:^|[\s(])@([^@\n]{0,40})$/;
const MOST = 6;

/** Who fits the mention that is being typed before the caret; nobody where none is. */
export function fitting(before: string, people: readonly Mentionable[]): Mentionable[] {
  const [, typed] = BEGUN.exec(before) ?? [];
  if (typed === undefined) return [];
  const words = typed.toLocaleLowerCase();
  const fits = ({ label }: Mentionable) => ` ${label.toLocaleLowerCase()}`.includes(` ${words}`);
  return people.filter((each) => fits(each) && each.label.toLocaleLowerCase() !== words.trimEnd()).slice(0, MOST);
}

/** The text with the mention that was being typed before the caret complete, and where the caret is then. */
export function completed(text: string, caret: number, { name }: Mentionable): { text: string; caret: number } {
  const before = text.slice(0, caret).replace(/@[^@\n]*$/, `@${name} `);
  return { text: before + text.slice(caret), caret: before.length };
}

/** What a message says as text that can be written anew; undefined where that would lose some of its form. */
export function textToEdit({ blocks }: MessageContent, people: readonly Mentionable[]): string | undefined {
  const parts = blocks.flatMap((block) => {
    if (block.kind === "attachment") return [];
    return block.kind === "paragraph" ? [block.inlines.map((inline) => plain(inline, people)).join("")] : [LOST];
  });
  const text = parts.join("\n\n");
  return text.includes(LOST) ? undefined : text;
}

/** No message has it: the API refuses NUL. */
const LOST = "\0";

type Inline = Extract<MessageContent["blocks"][number], { kind: "paragraph" }>["inlines"][number];

function plain(inline: Inline, people: readonly Mentionable[]): string {
  if (inline.kind === "picture") return LOST;
  if (inline.kind === "mention") return `@${people.find(({ id }) => id === inline.id)?.name ?? inline.name}`;
  const hasForm = inline.kind === "text" && (inline.marks !== undefined || inline.href !== undefined);
  return hasForm ? LOST : inline.text;
}
