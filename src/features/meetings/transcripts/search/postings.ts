import { textOf, type Turn } from "../turns.ts";
import { wordsIn } from "../../../../kernel/search/words.ts";

/** A word and the places of the turns in which it is said. */
export interface Posting {
  readonly word: string;
  readonly turns: readonly number[];
}

/** Each word of a transcript once, with where it is said; and how many words were said. */
export function postingsOf(turns: readonly Turn[]): { postings: Posting[]; words: number } {
  const said = turns.flatMap((turn, place) => wordsIn(textOf(turn)).map(({ word }) => ({ word, place })));
  const places = new Map<string, Set<number>>();
  for (const { word, place } of said) {
    const known = places.get(word) ?? new Set();
    places.set(word, known.add(place));
  }
  const postings = [...places].map(([word, known]) => ({ word, turns: [...known] }));
  return { postings, words: said.length };
}
