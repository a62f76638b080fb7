import { lastEndOf } from "../recurrence/occurrences.ts";
import { timeAt } from "../recurrence/times.ts";
import type { MeetingRow } from "../store.ts";
import { spanOf } from "../wishes/complete.ts";
import type { MyMeeting } from "./contract.ts";
import { isJoinable, stateAt } from "./rules.ts";

/** What of a meeting tells how it stands. */
export type Told = Pick<
  MeetingRow,
  "state" | "cancelled" | "wish" | "settled_wish" | "last_ends_at" | "organiser_name" | "exceptions"
>;

/** How a meeting stands for whoever takes part in it. */
export interface Stands {
  readonly subject: string;
  /** Of a series: the one that goes on, or else the next one. */
  readonly start: string;
  readonly end: string;
  readonly state: MyMeeting["state"];
  readonly organiser?: string;
  /** Whether it recurs, and when the last one ends. */
  readonly series: boolean;
  readonly lastEnd: string;
  /** Whether a link still leads anywhere useful. */
  readonly isJoinable: boolean;
}

/** How it stands at `now`, as Microsoft holds it: a date that was moved, renamed or called off is told as it will be. */
export function standsAt(meeting: Told, now: Date): Stands {
  const { wish, lastEnds } = standingOf(meeting);
  const { recurrence } = wish;
  const time = timeAt({ ...spanOf(wish), recurrence, exceptions: meeting.exceptions, lastEnds }, now);
  const { starts, ends } = time;
  const last = ends <= now || ends > lastEnds ? ends : lastEnds;
  const times = { cancelled: meeting.cancelled || time.cancelled, starts_at: starts, last_ends_at: last };
  return {
    subject: time.subject ?? wish.subject,
    start: starts.toISOString(),
    end: ends.toISOString(),
    state: stateAt(times, now),
    ...(meeting.organiser_name !== null && { organiser: meeting.organiser_name }),
    series: recurrence !== undefined,
    lastEnd: lastEnds.toISOString(),
    isJoinable: isJoinable(times, now),
  };
}

/** What is wanted is what will be; but for a change that Microsoft refused, when what was before still stands. */
function standingOf({ state, wish, settled_wish, last_ends_at }: Told) {
  if (state !== "refused" || settled_wish === null) return { wish, lastEnds: last_ends_at };
  return { wish: settled_wish, lastEnds: lastEndOf(spanOf(settled_wish), settled_wish.recurrence) };
}
