import { Failure } from "../errors.ts";
import { type Term, termsOf } from "./question.ts";

/** The terms of a search; none where nothing is asked. Throws where what is asked holds no word. */
export function askedTerms(search: string | undefined): Term[] {
  if (search === undefined) return [];
  const terms = termsOf(search);
  if (terms.length > 0) return terms;
  throw new Failure("invalid-input", "The search holds no word.", {
    field: "search",
    reason: "no-word",
    cure: 'Write words or beginnings of words; words between quotation marks, as in "exact phrase", have to stand together.',
  });
}
