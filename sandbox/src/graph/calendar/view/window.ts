import { instantOf, wallMillis } from "../../../kernel/clock.ts";
import { invalidParameter } from "../refusals.ts";
import type { Window } from "../series/occurrences.ts";

const LONGEST_MS = 1825 * 86_400_000;

/** The window that startDateTime and endDateTime of a query ask for. */
export function windowIn(start: string | undefined, end: string | undefined): Window {
  if (start === undefined || end === undefined) {
    throw invalidParameter(
      "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
    );
  }
  const from = readInstant(start);
  const until = readInstant(end);
  if (until < from) throw invalidParameter("The end of the time window lies before its start.");
  if (until - from > LONGEST_MS)
    throw invalidParameter("The requested duration is too long. The maximum is 1825 days.");
  return { from, until };
}

function readInstant(text: string): number {
  // A plus sign that was not escaped arrives as a space.
  const instant = instantOf(text.replace(" ", "+")) ?? wallMillis(text);
  if (instant === undefined) throw invalidParameter(`The value '${text}' of the time window is no date and time.`);
  return instant;
}
