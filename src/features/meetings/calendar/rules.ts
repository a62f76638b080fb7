import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, instantFrom } from "../../../kernel/time.ts";

/** A stretch of time: its end does not belong to it. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** Six weeks, as a month is shown, and some. */
const WIDEST = 62 * DAY;

/** The stretch between two RFC 3339 times. */
export function windowOf(from: string, to: string): Window {
  const [begins, ends] = [instantFrom(from), instantFrom(to)];
  if (begins === undefined || ends === undefined) throw new Error("The schema lets only times through.");
  return { from: begins, to: ends };
}

/** Refuses what no calendar shows at once. */
export function refuseOddWindow({ from, to }: Window): void {
  if (to <= from) {
    throw new Failure("invalid-input", "The part of the calendar would end before it begins.", {
      field: "to",
      reason: "window-ends-first",
      cure: "Choose a later end.",
    });
  }
  if (between(from, to) <= WIDEST) return;
  throw new Failure("invalid-input", "The part of the calendar is longer than 62 days.", {
    field: "to",
    reason: "window-too-wide",
    cure: "Ask for a month at a time.",
  });
}
