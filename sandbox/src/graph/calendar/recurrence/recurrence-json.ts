import type { Recurrence } from "../../../entities/calendar/recurrence.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { WEEKDAYS, WEEKS } from "./read-recurrence.ts";

const NO_DATE = "0001-01-01";

/** Graph's patternedRecurrence. */
export function recurrenceJson({ pattern, range }: Recurrence): JsonObject {
  const { type, interval, month, dayOfMonth, daysOfWeek, firstDayOfWeek, index } = pattern;
  return {
    pattern: {
      type,
      interval,
      month,
      dayOfMonth,
      ...(daysOfWeek.length === 0 ? {} : { daysOfWeek: daysOfWeek.map(weekday) }),
      firstDayOfWeek: weekday(firstDayOfWeek),
      index: WEEKS[index] ?? "first",
    },
    range: {
      type: range.type,
      startDate: dateText(range.startDay),
      endDate: range.endDay === null ? NO_DATE : dateText(range.endDay),
      recurrenceTimeZone: range.zone,
      numberOfOccurrences: range.count ?? 0,
    },
  };
}

function weekday(day: number): string {
  return WEEKDAYS[day] ?? "sunday";
}

function dateText(day: number): string {
  return isoMillis(day).slice(0, 10);
}
