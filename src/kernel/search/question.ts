import { folded, type Word, wordsIn } from "./words.ts";

/** Words that have to stand next to each other; of the last one, the beginning may do. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** A shorter beginning is the beginning of too much. */
const SHORTEST_BEGINNING = 3;
const MOST_TERMS = 12;

const PIECE = /["“„«]([^"“”„«»]*)["”“»]|(\S+)/g;

/** What somebody asks for: words, which may be beginnings of words, and "exact phrases" between quotation marks. */
export function termsOf(search: string): Term[] {
  const terms = [...search.matchAll(PIECE)].map(([, phrase, bare]) =>
    termOf(phrase ?? bare ?? "", phrase === undefined),
  );
  const once = new Map(terms.map((term) => [JSON.stringify(term), term]));
  return [...once.values()].filter(({ words }) => words.length > 0).slice(0, MOST_TERMS);
}

function termOf(text: string, bare: boolean): Term {
  const words = wordsIn(text).map(({ word }) => word);
  return { words, prefix: bare && (words.at(-1) ?? "").length >= SHORTEST_BEGINNING };
}

export type Range = readonly [start: number, end: number];

/** Where a text says what a term asks for. */
export function rangesOf(words: readonly Word[], term: Term): Range[] {
  return words.flatMap(({ start }, place) => {
    const last = words[place + term.words.length - 1];
    return last !== undefined && saysAt(words, place, term) ? [[start, last.end] as const] : [];
  });
}

function saysAt(words: readonly Word[], place: number, { words: wanted, prefix }: Term): boolean {
  return wanted.every((each, further) => {
    const word = words[place + further]?.word ?? "";
    return prefix && further === wanted.length - 1 ? word.startsWith(each) : word === each;
  });
}

/** Part of a text, with what was asked for marked in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** About how many characters are shown, and how many of them before the first mark. */
const SHOWN = 220;
const BEFORE = 60;

/** The part of a text around the first thing that was asked for. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet {
  const words = wordsIn(text);
  const all = merged(terms.flatMap((term) => rangesOf(words, term)));
  const [from, to] = partAround(words, { first: all[0]?.[0] ?? 0, length: text.length });
  const [left, right] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  const moved = left.length - from;
  const marks = all
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start + moved, end + moved] as const);
  return { text: left + text.slice(from, to) + right, marks };
}

/** From the beginning of a word to the end of one. */
function partAround(words: readonly Word[], { first, length }: { first: number; length: number }): Range {
  if (length <= SHOWN) return [0, length];
  const from = first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? 0);
  const to = words.findLast(({ end }) => end <= from + SHOWN)?.end ?? from + SHOWN;
  return from + SHOWN >= length ? [from, length] : [from, to];
}

/** Ranges in their order, of which none touches another. */
function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last && range[0] <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], range[1])];
    else found.push(range);
  }
  return found;
}

/** Whether a name is the one that was asked for, or holds it. */
export function isNamed(name: string, wanted: string): boolean {
  return folded(name).includes(folded(wanted.trim()));
}
