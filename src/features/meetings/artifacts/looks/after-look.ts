import { type Explanation, found } from "../../../connection/index.ts";
import { optionForbids } from "../findings.ts";
import { lookAfterFailure, nextLook, stateAfter } from "../rules.ts";
import type { LookRow } from "./store.ts";

interface Reckoned {
  /** The ends that looks are reckoned from. */
  readonly ends: readonly Date[];
}

/** How a search stands after a look. */
export type After = Pick<LookRow, "state" | "finding" | "failures" | "next_look_at">;

/** Microsoft answered; `known` is how many are here by now. */
export function afterAnswer(
  { ends, kind }: Pick<LookRow, "kind"> & Reckoned,
  { known, forbidden }: { readonly known: number; readonly forbidden: boolean },
  now: Date,
): After {
  const next = nextLook(ends, now, now);
  const finding = forbidden ? found({ level: "bad", ...optionForbids(kind) }, now) : null;
  return { state: stateAfter(known, next), finding, failures: 0, next_look_at: next ?? null };
}

/** What somebody has to cure is a state of its own; what passes by itself leaves things as they were, and says so. */
export function afterTrouble({ ends, state, failures }: LookRow & Reckoned, trouble: Explanation, now: Date): After {
  const { retryAfter } = trouble;
  const next = lookAfterFailure(ends, { failures, retryAfter }, now);
  const seen = state === "ready" ? "ready" : "hindered";
  return {
    state: trouble.level === "bad" ? seen : state,
    finding: found(trouble, now),
    failures: failures + 1,
    next_look_at: next ?? null,
  };
}

/** Whether a look is to be told of: what was found tells of itself, and what only repeats what was known is no news. */
export function isNews(before: LookRow, after: After, fresh: number): boolean {
  if (fresh > 0 && after.finding === null) return false;
  const isSame = before.state === after.state && before.finding?.reason === after.finding?.reason;
  return before.asked_at !== null || !isSame;
}
