import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { Failure } from "../../../kernel/errors.ts";
import { between, later } from "../../../kernel/time.ts";
import type { Recurrence } from "./contract.ts";

interface Span {
  readonly starts: Date;
  readonly ends: Date;
}

/** The starts of a series, at most 999 of them, from its first occurrence on, by the clocks of its zone. */
export function occurrencesOf(starts: Date, { frequency, interval, byDay, position, ...range }: Recurrence): Date[] {
  const dtstart = zoned(starts, range.timeZone);
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
  const all = rule.all((_at, index) => index < MOST);
  return all.map(({ epochMilliseconds }) => later(starts, epochMilliseconds - starts.getTime()));
}

const MOST = 999;

/** The end of the last occurrence; of a single meeting its own. */
export function lastEndOf({ starts, ends }: Span, recurrence: Recurrence | undefined): Date {
  if (recurrence === undefined) return ends;
  const last = occurrencesOf(starts, recurrence).at(-1) ?? starts;
  return later(last, between(starts, ends));
}

/** Days that some months do not have: calendars leave them out, Exchange takes the month's last day instead. */
const IN_EVERY_MONTH = 28;

/** Refuses a series that Exchange would hold at other times than it says. */
export function refuseOddSeries({ starts, ends }: Span, recurrence: Recurrence): void {
  const { frequency, byDay, timeZone } = recurrence;
  const [first, second] = occurrencesOf(starts, recurrence);
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

/** What the clocks of a zone show at an instant, without the offset: as Microsoft writes times beside their zone. */
export function wallTime(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDateTime().toString();
}

/** Which day of the week it is at an instant by the clocks of a zone; 1 is Monday. */
export function weekdayOf(instant: Date, timeZone: string): number {
  return zoned(instant, timeZone).dayOfWeek;
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function dayEnd(day: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: "23:59:59" });
}
