import type { Schemas } from "../../../../../sdk/src/index.ts";
import { durationWords } from "../../../../web/when/words.ts";
import { WORDS } from "./words.ts";

export type JoinPage = Schemas["JoinPage"];

/** Where the meeting stands at `now`: between two answers of the server its start comes by itself. */
export function stateAt({ state, start }: Pick<JoinPage, "state" | "start">, now: Date): JoinPage["state"] {
  return state === "ahead" && Date.parse(start) <= now.getTime() ? "now" : state;
}

const MINUTE = 60_000;
const DAY = 24 * 60;

/** "Starts in 2 hours 5 minutes", "Starts in 1 day 4 hours", "Starts in 3 days". */
export function untilWords(start: string, now: Date): string {
  const minutes = Math.ceil((Date.parse(start) - now.getTime()) / MINUTE);
  if (minutes <= 1) return WORDS.soon;
  if (minutes < DAY) return WORDS.ahead({ time: durationWords(minutes) });
  const days = WORDS.days({ days: Math.floor(minutes / DAY) });
  const hours = Math.floor((minutes % DAY) / 60);
  if (minutes >= 3 * DAY || hours === 0) return WORDS.ahead({ time: days });
  return WORDS.ahead({ time: WORDS.together({ days, hours: durationWords(hours * 60) }) });
}

/** The start that somebody last saw here, where the meeting has been moved away from it. */
export function movedFrom(seen: string | undefined, { start, series, state }: JoinPage): string | undefined {
  // The next one of a series begins later than the one before it; that is no move.
  if (seen === undefined || series || state === "cancelled") return undefined;
  return Date.parse(seen) === Date.parse(start) ? undefined : seen;
}
