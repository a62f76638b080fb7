import { Failure } from "../errors.ts";
import { HOUR, MINUTE, SECOND } from "../time.ts";

/** What becomes of work that did not finish: done again after some milliseconds, or set aside for a person. */
export type Outcome =
  | { readonly kind: "again"; readonly after: number }
  | { readonly kind: "park"; readonly reason: string };

const LONGEST = 5 * MINUTE;
/** The longest that another side may make us wait. */
const LONGEST_NAMED = HOUR;
const TRIES = 25;

/**
 * Refusals that will be the same tomorrow are set aside at once. Everything else is tried again: when the other side
 * named a time, then; else twice as long after each try, with jitter so that a crowd does not return together. Being
 * told to wait, or finding nobody there, says nothing against the work: it does not use up tries, however long it lasts.
 * `chance` is in [0, 1).
 */
export function outcomeOf(error: unknown, attempts: number, chance: number): Outcome {
  const named = error instanceof Failure ? error.retryAfter : undefined;
  if (named !== undefined) return { kind: "again", after: Math.min(named * SECOND, LONGEST_NAMED) + chance * SECOND };
  if (isFinal(error) || (attempts + 1 >= TRIES && !isPassing(error))) return { kind: "park", reason: reasonOf(error) };
  const doubled = Math.min(2 ** attempts * SECOND, LONGEST);
  return { kind: "again", after: doubled * (0.5 + chance / 2) };
}

const FINAL = new Set(["invalid-input", "not-found", "not-allowed", "conflict", "upstream-refused"]);

function isFinal(error: unknown): boolean {
  return error instanceof Failure && FINAL.has(error.code);
}

const PASSING = new Set(["upstream-unavailable", "unavailable", "too-many-requests"]);

function isPassing(error: unknown): boolean {
  return error instanceof Failure && PASSING.has(error.code);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
