import type { WholeWish } from "../contract.ts";
import { lastEndOf, refuseOddSeries } from "../recurrence/occurrences.ts";
import { spanOf } from "./complete.ts";

/** When a wished meeting takes place, and when the last of its series ends. Throws where the series cannot be held so. */
export function spanIn(wish: WholeWish): { starts: Date; ends: Date; lastEnds: Date } {
  const span = spanOf(wish);
  if (wish.recurrence !== undefined) refuseOddSeries(span, wish.recurrence);
  return { ...span, lastEnds: lastEndOf(span, wish.recurrence) };
}
