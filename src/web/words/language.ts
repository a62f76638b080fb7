import type { Message } from "./message.ts";

/** One language of the screens. */
export interface Language {
  /** As in `<html lang>`. */
  readonly code: string;
  /** What its own speakers call it. */
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  /** Whose dates and numbers it writes. */
  readonly locale: string;
  /** Made to show what is not translated or does not fit; nobody speaks it. */
  readonly pretend: boolean;
  readonly load: () => Promise<Translate>;
}

/** The message of a key, given the English one; `undefined` where there is none, and English is shown. */
export type Translate = (key: string, english: Message) => Message | undefined;

const AS_IT_STANDS: Translate = () => undefined;

/** What the screens are written in. */
export const ENGLISH: Language = {
  code: "en",
  name: "English",
  dir: "ltr",
  locale: "en-GB",
  pretend: false,
  load: async () => AS_IT_STANDS,
};

interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

let spoken: Spoken = { language: ENGLISH, translate: AS_IT_STANDS };
const listeners = new Set<() => void>();

/** The language that the screens speak at present. */
export function spokenNow(): Spoken {
  return spoken;
}

/** From now on every sentence is read in `language`. */
export async function speak(language: Language): Promise<void> {
  spoken = { language, translate: await language.load() };
  for (const changed of listeners) changed();
}

/** Calls `changed` whenever another language is spoken, until the returned function is called. */
export function onSpeaking(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
