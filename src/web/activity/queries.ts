import type { Fact } from "../../../sdk/src/index.ts";
import { parley } from "../parley.ts";
import type { Question } from "../table/question.ts";
import { usePages } from "../table/use-pages.ts";
import { viewer } from "../when/words.ts";
import { daysIn, instantsOf } from "./days.ts";

type Query = Readonly<Record<string, string>>;

/** What the address asks of the log, as the API wants it. */
export function queryOf({ query: { search, ...filters } }: Question, parameters: URLSearchParams): Query {
  const text = search === undefined ? {} : { text: search };
  return { ...filters, ...text, ...instantsOf(daysIn(parameters), viewer().zone) };
}

/** Pages of facts, the newest first. */
export function useFacts(query: Query) {
  return usePages<Fact>(["facts", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/facts", { query: { ...query, ...cursor }, signal }),
  );
}
