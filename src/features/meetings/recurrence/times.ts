import { between, instantFrom, later } from "../../../kernel/time.ts";
import type { Recurrence, SeriesException } from "./contract.ts";
import { LONGEST_PERIOD, occurrencesBetween, wallTime } from "./occurrences.ts";

/** A meeting that is held once; or a series, with what somebody did to single dates of it. */
export interface Planned {
  readonly starts: Date;
  readonly ends: Date;
  readonly recurrence: Recurrence | undefined;
  readonly exceptions: readonly SeriesException[];
}

/** One time that a meeting is held. */
export interface Time {
  readonly starts: Date;
  readonly ends: Date;
  /** This date alone was called off. */
  readonly cancelled: boolean;
  /** Where this date alone is called otherwise. */
  readonly subject?: string | undefined;
}

/** A stretch of time: its end does not belong to it. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** When a meeting is held after `from` and before `to`, the earliest first: single dates as somebody has changed them. */
export function timesWithin(planned: Planned, { from, to }: Window): Time[] {
  return [...asPlanned(planned, { from, to }), ...planned.exceptions.flatMap(movedTo)]
    .filter(({ starts, ends }) => starts < to && ends > from)
    .toSorted((one, other) => between(other.starts, one.starts));
}

function asPlanned({ starts, ends, recurrence, exceptions }: Planned, { from, to }: Window): Time[] {
  if (recurrence === undefined) return [{ starts, ends, cancelled: false }];
  const lasts = between(starts, ends);
  const byDay = new Map(exceptions.map((exception) => [exception.day, exception]));
  return occurrencesBetween(starts, recurrence, { from: later(from, -lasts), to }).flatMap((at) => {
    const exception = byDay.get(wallTime(at, recurrence.timeZone).slice(0, 10));
    if (exception?.start !== undefined) return [];
    const cancelled = exception?.cancelled ?? false;
    return [{ starts: at, ends: later(at, lasts), cancelled, subject: exception?.subject }];
  });
}

function movedTo({ cancelled, start, end, subject }: SeriesException): Time[] {
  const [starts, ends] = [instantFrom(start ?? ""), instantFrom(end ?? "")];
  return cancelled || starts === undefined || ends === undefined ? [] : [{ starts, ends, cancelled, subject }];
}

/** The time that is not over at `now`, else the last one; `lastEnds` is when the last one ends that was planned. */
export function timeAt(planned: Planned & { readonly lastEnds: Date }, now: Date): Time {
  const { starts, lastEnds } = planned;
  const reach = reachOf(planned);
  const to = later(now > starts ? now : starts, reach);
  const next = timesWithin(planned, { from: now, to }).find(isHeld);
  return next ?? lastTime(planned, { from: later(lastEnds, -reach), to: later(lastEnds, reach) });
}

const isHeld = ({ cancelled }: Time): boolean => !cancelled;

function lastTime(planned: Planned & { readonly lastEnds: Date }, window: Window): Time {
  const { starts, ends, lastEnds } = planned;
  const none = { starts: later(lastEnds, -between(starts, ends)), ends: lastEnds, cancelled: true };
  return timesWithin(planned, window).findLast(isHeld) ?? none;
}

/** Not farther than to where one has to be, were all exceptions cancelled ones in a row: this is asked again and again. */
function reachOf({ starts, ends, recurrence, exceptions }: Planned): number {
  const lasts = between(starts, ends);
  if (recurrence === undefined) return lasts + 1;
  const { interval, frequency } = recurrence;
  return (interval * (exceptions.length + 1) + 1) * LONGEST_PERIOD[frequency] + lasts;
}
