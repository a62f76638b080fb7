import { liveLink } from "../outlook/live-link.ts";
import { isJoinable, stateAt } from "../portal/rules.ts";
import { lastEndOf, occurrenceAt } from "../recurrence/occurrences.ts";
import type { MeetingRow } from "../store.ts";
import { spanOf } from "../wishes/complete.ts";
import type { JoinPage } from "./contract.ts";

/** What of a meeting its join page tells of. */
export type Told = Pick<
  MeetingRow,
  "state" | "cancelled" | "wish" | "settled_wish" | "last_ends_at" | "organiser_name" | "join_url" | "finding"
>;

/** What whoever comes to join is told at `now`. */
export function pageOfMeeting(meeting: Told, now: Date): Omit<JoinPage, "organisation"> {
  const { wish, whole, lastEnd } = standingOf(meeting);
  const { starts, ends } = occurrenceAt(whole, wish.recurrence, now);
  const times = { cancelled: meeting.cancelled, starts_at: starts, last_ends_at: lastEnd };
  const way = liveLink(meeting) ?? undefined;
  const state = stateAt(times, now);
  return {
    subject: wish.subject,
    start: starts.toISOString(),
    end: ends.toISOString(),
    series: wish.recurrence !== undefined,
    state: way === undefined && (state === "ahead" || state === "now") ? "not-open" : state,
    ...(meeting.organiser_name !== null && { organiser: meeting.organiser_name }),
    ...(way !== undefined && isJoinable(times, now) && { joinUrl: way }),
    now: now.toISOString(),
  };
}

/** What is wanted is what will be; but for a change that Microsoft refused, when what was before still stands. */
function standingOf({ state, wish, settled_wish, last_ends_at }: Told) {
  if (state !== "refused" || settled_wish === null) return { wish, whole: spanOf(wish), lastEnd: last_ends_at };
  const whole = spanOf(settled_wish);
  return { wish: settled_wish, whole, lastEnd: lastEndOf(whole, settled_wish.recurrence) };
}
