import type {
  DayOfWeek,
  Event,
  PatternedRecurrence,
  RecurrencePattern,
  WeekIndex,
} from "@microsoft/microsoft-graph-types";
import { type Recurrence, WEEKDAYS } from "./contract.ts";
import { wallTime, weekdayOf } from "./occurrences.ts";

const DAYS: Readonly<Record<(typeof WEEKDAYS)[number], DayOfWeek>> = {
  MO: "monday",
  TU: "tuesday",
  WE: "wednesday",
  TH: "thursday",
  FR: "friday",
  SA: "saturday",
  SU: "sunday",
};
const POSITIONS: Readonly<Record<string, WeekIndex>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  "-1": "last",
};

/** When an event takes place, as Microsoft writes it: a series by the clocks of its zone, a single one in UTC. */
export function timesOf(
  { starts, ends }: { readonly starts: Date; readonly ends: Date },
  recurrence: Recurrence | undefined,
): Pick<Event, "start" | "end" | "recurrence"> {
  if (recurrence === undefined) return { start: inZone(starts, "UTC"), end: inZone(ends, "UTC") };
  const { timeZone } = recurrence;
  return {
    start: inZone(starts, timeZone),
    end: inZone(ends, timeZone),
    recurrence: recurrenceOf(starts, recurrence),
  };
}

function inZone(instant: Date, timeZone: string) {
  return { dateTime: wallTime(instant, timeZone), timeZone };
}

function recurrenceOf(starts: Date, recurrence: Recurrence): PatternedRecurrence {
  const { count, until, timeZone } = recurrence;
  const startDate = wallTime(starts, timeZone).slice(0, 10);
  const range =
    until === undefined
      ? ({ type: "numbered", numberOfOccurrences: count ?? 1 } as const)
      : ({ type: "endDate", endDate: until } as const);
  return {
    pattern: { interval: recurrence.interval, ...PATTERNS[recurrence.frequency](starts, recurrence) },
    range: { ...range, startDate, recurrenceTimeZone: timeZone },
  };
}

const PATTERNS: Readonly<Record<Recurrence["frequency"], (starts: Date, recurrence: Recurrence) => RecurrencePattern>> =
  {
    daily: () => ({ type: "daily" }),
    weekly: (starts, { byDay, timeZone }) => {
      const own = WEEKDAYS[weekdayOf(starts, timeZone) - 1] ?? "MO";
      return { type: "weekly", daysOfWeek: (byDay ?? [own]).map((day) => DAYS[day]), firstDayOfWeek: "monday" };
    },
    monthly: (starts, { byDay, position, timeZone }) => {
      const days = byDay?.map((day) => DAYS[day]);
      if (days) return { type: "relativeMonthly", daysOfWeek: days, index: POSITIONS[String(position)] ?? "first" };
      return { type: "absoluteMonthly", dayOfMonth: Number(wallTime(starts, timeZone).slice(8, 10)) };
    },
  };
