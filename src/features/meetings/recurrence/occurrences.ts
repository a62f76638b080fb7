import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, later } from "../../../kernel/time.ts";
import type { Recurrence } from "./contract.ts";

interface Span {
  readonly starts: Date;
  readonly ends: Date;
}

/** The starts of a series, at most 999 of them, from its first occurrence on, by the clocks of its zone. */
export function occurrencesOf(starts: Date, recurrence: Recurrence): Date[] {
  return startsUntil(zoned(starts, recurrence.timeZone), recurrence, () => true).map((at) => instantOf(at, starts));
}

/** The starts of a series at or after `from` and before `to`; what lies long before is not even counted through. */
export function occurrencesBetween(
  starts: Date,
  recurrence: Recurrence,
  { from, to }: { readonly from: Date; readonly to: Date },
): Date[] {
  const ahead = skippedTo(zoned(starts, recurrence.timeZone), recurrence, from);
  if (ahead === undefined) return [];
  return startsUntil(ahead.first, ahead.rest, ({ epochMilliseconds }) => epochMilliseconds < to.getTime())
    .map((at) => instantOf(at, starts))
    .filter((at) => at >= from && at < to);
}

function startsUntil(
  dtstart: Temporal.ZonedDateTime,
  { frequency, interval, byDay, position, ...range }: Recurrence,
  goesOn: (at: Temporal.ZonedDateTime) => boolean,
): Temporal.ZonedDateTime[] {
  const until = range.until === undefined ? undefined : dayEnd(range.until, range.timeZone);
  const rule = new RRuleTemporal({
    freq: ({ daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY" } as const)[frequency],
    interval,
    dtstart,
    wkst: "MO",
    ...(byDay && { byDay: [...byDay] }),
    ...(position !== undefined && { bySetPos: [position] }),
    ...(range.count !== undefined && { count: range.count }),
    ...(until !== undefined && { until }),
  });
  return rule.all((at, index) => index < MOST && goesOn(at));
}

/** What a series of each frequency repeats by, and how many occurrences each such period has: as many as all others. */
const PERIODS = {
  daily: { unit: "days", each: () => 1 },
  weekly: { unit: "weeks", each: ({ byDay }: Recurrence) => byDay?.length ?? 1 },
  monthly: { unit: "months", each: () => 1 },
} as const;

/** The same series from shortly before `from` on; `undefined` where it is over by then. */
function skippedTo(starts: Temporal.ZonedDateTime, recurrence: Recurrence, from: Date) {
  const { frequency, interval, count, timeZone } = recurrence;
  const { unit, each } = PERIODS[frequency];
  const passed = starts.until(zoned(from, timeZone), { largestUnit: unit })[unit];
  const periods = Math.max(0, Math.floor(passed / interval) - 1);
  const first = movedBy(starts, recurrence, { [unit]: periods * interval });
  if (count === undefined) return { first, rest: recurrence };
  const left = count - periods * each(recurrence);
  return left < 1 ? undefined : { first, rest: { ...recurrence, count: left } };
}

function movedBy(starts: Temporal.ZonedDateTime, { frequency, byDay }: Recurrence, far: Temporal.DurationLike) {
  const moved = starts.add(far);
  const isSame = moved.equals(starts);
  // The third Tuesday of one month is an earlier day than that of another.
  return frequency === "monthly" && byDay && !isSame ? moved.with({ day: 1 }) : moved;
}

const MOST = 999;

/** The end of the last occurrence; of a single meeting its own. */
export function lastEndOf({ starts, ends }: Span, recurrence: Recurrence | undefined): Date {
  if (recurrence === undefined) return ends;
  const last = occurrencesOf(starts, recurrence).at(-1) ?? starts;
  return later(last, between(starts, ends));
}

/** How far it is from one occurrence to the next at most, with an interval of one. */
export const LONGEST_PERIOD = { daily: DAY, weekly: 7 * DAY, monthly: 31 * DAY } as const;

/** Days that some months do not have: calendars leave them out, Exchange takes the month's last day instead. */
const IN_EVERY_MONTH = 28;

/** Refuses a series that Exchange would hold at other times than it says. */
export function refuseOddSeries({ starts, ends }: Span, recurrence: Recurrence): void {
  const { frequency, byDay, timeZone } = recurrence;
  const all = occurrencesOf(starts, recurrence);
  const [first, second] = all;
  refuseOddEnd(starts, recurrence, all.at(-1));
  if (first?.getTime() !== starts.getTime()) {
    throw new Failure("invalid-input", "The first meeting of the series is not on one of the days that it recurs on.", {
      field: "recurrence",
      reason: "start-outside-series",
      cure: "Choose a start on one of these days, by the clocks of the series' time zone.",
    });
  }
  if (frequency === "monthly" && byDay === undefined && zoned(starts, timeZone).day > IN_EVERY_MONTH) {
    throw new Failure("invalid-input", "Not every month has this day.", {
      field: "recurrence.byDay",
      reason: "day-not-in-every-month",
      cure: "Choose a day up to the 28th, or a day of the week with its position, such as the last Friday.",
    });
  }
  if (second === undefined || later(starts, between(starts, ends)) <= second) return;
  throw new Failure("invalid-input", "An occurrence of the series would begin before the one before it ends.", {
    field: "end",
    reason: "occurrences-overlap",
    cure: "Choose an earlier end, or a longer interval.",
  });
}

/** Refuses a last day that lies before the first one, or so far ahead that nobody has counted up to it. */
function refuseOddEnd(starts: Date, recurrence: Recurrence, last: Date | undefined): void {
  const { until, timeZone, interval, frequency } = recurrence;
  if (until === undefined) return;
  if (until < wallTime(starts, timeZone).slice(0, 10)) {
    throw new Failure("invalid-input", "The last day of the series lies before its first meeting.", {
      field: "recurrence.until",
      reason: "series-ends-first",
      cure: "Choose a later last day; it is a day by the clocks of the series' time zone.",
    });
  }
  const from = later(last ?? starts, 1);
  const to = later(from, (interval + 1) * LONGEST_PERIOD[frequency]);
  if (occurrencesBetween(starts, recurrence, { from, to }).length === 0) return;
  throw new Failure("invalid-input", `The series would have more than ${MOST} meetings.`, {
    field: "recurrence.until",
    reason: "series-too-long",
    cure: "Choose an earlier last day, or a longer interval.",
  });
}

/** What the clocks of a zone show at an instant, without the offset: as Microsoft writes times beside their zone. */
export function wallTime(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDateTime().toString();
}

/** Which day of the week it is at an instant by the clocks of a zone; 1 is Monday. */
export function weekdayOf(instant: Date, timeZone: string): number {
  return zoned(instant, timeZone).dayOfWeek;
}

function instantOf({ epochMilliseconds }: Temporal.ZonedDateTime, near: Date): Date {
  return later(near, epochMilliseconds - near.getTime());
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function dayEnd(day: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: "23:59:59" });
}
