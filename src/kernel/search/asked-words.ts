import { type RawBuilder, sql } from "kysely";
import type { Term } from "./question.ts";

/** A word that is asked for, or the beginning of one. */
interface Asked {
  readonly word: string;
  readonly prefix: boolean;
}

/** The words of all terms one after the other. */
export function askedWords(terms: readonly Term[]): Asked[] {
  return terms.flatMap(({ words, prefix }) =>
    words.map((word, place) => ({ word, prefix: prefix && place === words.length - 1 })),
  );
}

/** The last of all characters ends what begins alike; the collation compares code points. */
const LAST = "\u{10FFFF}";

/** Whether the column `w.word` is such a word, in a way that an index knows even behind row-level security. */
export function isWord({ word, prefix }: Asked): RawBuilder<unknown> {
  return prefix ? sql`w.word >= ${word} and w.word < ${word + LAST}` : sql`w.word = ${word}`;
}
