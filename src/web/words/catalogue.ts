import { type Formats, IntlMessageFormat } from "intl-messageformat";
import { type Language, spokenNow } from "./language.ts";
import { type Message, Pattern } from "./message.ts";

export { icu } from "./message.ts";

export type Value = string | number | Date;

/** Fills a pattern in; dates and times in it are read by the clock of `zone`, else by the browser's. */
export type Phrase<N extends string> = (values: Readonly<Record<N, Value>>, zone?: string) => string;

export interface Messages {
  readonly [key: string]: Message | Messages;
}

/** A catalogue as it is read: texts, functions that fill patterns in, and groups of both. */
export type Words<M> = {
  readonly [K in keyof M]: M[K] extends string ? string : M[K] extends Pattern<infer N> ? Phrase<N> : Words<M[K]>;
};

/**
 * The sentences of one feature or part, in English. Read from it, each is in the language of the moment under the key
 * "feature.path", or in English where that language has none.
 */
export function catalogue<const M extends Messages>(feature: string, messages: M): Words<M> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read below from the same members, text by text and pattern by pattern
  return groupOf(feature, messages) as Words<M>;
}

/** Every message that has been declared so far, by its key. */
export const DECLARED = new Map<string, Message>();

function groupOf(path: string, messages: Messages): object {
  const group = {};
  for (const [name, message] of Object.entries(messages)) {
    Object.defineProperty(group, name, { enumerable: true, ...reading(`${path}.${name}`, message) });
  }
  return group;
}

function reading(key: string, message: Message | Messages): PropertyDescriptor {
  if (typeof message !== "string" && !(message instanceof Pattern)) return { value: groupOf(key, message) };
  const say = sentence(key, message);
  // A text has to be read at the moment it is shown: the language may be another one by then.
  return typeof message === "string" ? { get: () => say({}) } : { value: say };
}

/** One message under a key of its own, as the function that says it. */
export function sentence(key: string, english: Message): Phrase<string> {
  DECLARED.set(key, english);
  return (values, zone) => {
    const said = saidNow({ key, english }, zone);
    return typeof said === "string" ? said : String(said.format(values));
  };
}

interface Said {
  readonly key: string;
  readonly english: Message;
}

const made = new Map<string, { readonly language: Language; readonly said: string | IntlMessageFormat }>();

/** Preparing a pattern takes longer than filling it in, so each is prepared once a language and zone. */
function saidNow({ key, english }: Said, zone: string | undefined): string | IntlMessageFormat {
  const { language, translate } = spokenNow();
  const name = `${key} ${zone ?? ""}`;
  const known = made.get(name);
  if (known?.language === language) return known.said;
  const message = translate(key, english) ?? english;
  const said = typeof message === "string" ? message : formatOf(message, language, zone);
  made.set(name, { language, said });
  return said;
}

function formatOf({ message }: Pattern<string>, { locale }: Language, zone: string | undefined): IntlMessageFormat {
  const elements = typeof message === "string" ? message : [...message];
  return new IntlMessageFormat(elements, locale, formatsIn(zone), { ignoreTag: true });
}

/**
 * `{at, date, day}` is "Tue 9 March", `{at, date, year}` is "2027", `{at, date, month}` is "March 2027", `{at, date, weekday}`
 * is "Tue", `{at, time, clock}` is "14:00".
 */
function formatsIn(zone: string | undefined): Partial<Formats> {
  const clock = zone === undefined ? {} : { timeZone: zone };
  return {
    date: {
      day: { weekday: "short", day: "numeric", month: "long", ...clock },
      year: { year: "numeric", ...clock },
      month: { month: "long", year: "numeric", ...clock },
      weekday: { weekday: "short", ...clock },
    },
    time: { clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...clock } },
  };
}
