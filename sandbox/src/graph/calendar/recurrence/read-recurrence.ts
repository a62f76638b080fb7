import type {
  PatternType,
  Recurrence,
  RecurrencePattern,
  RecurrenceRange,
} from "../../../entities/calendar/recurrence.ts";
import { wallMillis } from "../../../kernel/clock.ts";
import { type JsonObject, numberAt, objectAt, textAt, textsAt } from "../../../kernel/json.ts";
import { ianaZone } from "../../../kernel/zones.ts";
import { memberOf } from "../../protocol/schema.ts";
import { invalidProperty, unknownZone } from "../refusals.ts";

export const WEEKDAYS: readonly string[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
export const WEEKS: readonly string[] = ["first", "second", "third", "fourth", "last"];

/** What each type of pattern needs beside its interval. */
const NEEDED: Readonly<Record<PatternType, readonly ("daysOfWeek" | "dayOfMonth" | "month")[]>> = {
  daily: [],
  weekly: ["daysOfWeek"],
  absoluteMonthly: ["dayOfMonth"],
  relativeMonthly: ["daysOfWeek"],
  absoluteYearly: ["dayOfMonth", "month"],
  relativeYearly: ["daysOfWeek", "month"],
};
/** As many as Outlook takes. */
const MOST_OCCURRENCES = 999;
const LONGEST_INTERVAL = 999;

/** Reads Graph's patternedRecurrence, whose names and types were checked already. `zone` is that of the event's start. */
export function readRecurrence(value: JsonObject, zone: string): Recurrence {
  const pattern = objectAt(value, "pattern");
  const range = objectAt(value, "range");
  if (pattern === undefined || range === undefined) throw invalidProperty("A recurrence needs a pattern and a range.");
  return { pattern: readPattern(pattern), range: readRange(range, zone) };
}

function readPattern(given: JsonObject): RecurrencePattern {
  const type = patternType(given);
  const interval = whole(given, "interval", LONGEST_INTERVAL);
  const has = (part: "daysOfWeek" | "dayOfMonth" | "month"): boolean => NEEDED[type].includes(part);
  const daysOfWeek = has("daysOfWeek") ? weekdaysIn(given) : [];
  return {
    type,
    interval,
    month: has("month") ? whole(given, "month", 12) : 0,
    dayOfMonth: has("dayOfMonth") ? whole(given, "dayOfMonth", 31) : 0,
    daysOfWeek,
    firstDayOfWeek: Math.max(0, WEEKDAYS.indexOf((textAt(given, "firstDayOfWeek") ?? "sunday").toLowerCase())),
    index: Math.max(0, WEEKS.indexOf((textAt(given, "index") ?? "first").toLowerCase())),
  };
}

function patternType(given: JsonObject): PatternType {
  const text = memberOf("recurrencePatternType", textAt(given, "type") ?? "");
  if (isPatternType(text)) return text;
  throw invalidProperty("The pattern of a recurrence needs a type.");
}

function isPatternType(text: string): text is PatternType {
  return Object.hasOwn(NEEDED, text);
}

function whole(given: JsonObject, name: string, most: number): number {
  const value = numberAt(given, name) ?? 0;
  if (value >= 1 && value <= most) return value;
  throw invalidProperty(`The property '${name}' of a recurrence must lie between 1 and ${most}.`);
}

function weekdaysIn(given: JsonObject): number[] {
  const days = textsAt(given, "daysOfWeek").map((day) => WEEKDAYS.indexOf(day.toLowerCase()));
  if (days.length > 0) return [...new Set(days)].sort((a, b) => a - b);
  throw invalidProperty("The pattern of this recurrence needs 'daysOfWeek'.");
}

function readRange(given: JsonObject, eventZone: string): RecurrenceRange {
  const type = textAt(given, "type")?.toLowerCase();
  const zone = textAt(given, "recurrenceTimeZone") ?? eventZone;
  if (ianaZone(zone) === undefined) throw unknownZone(zone);
  const startDay = dayIn(given, "startDate");
  if (type === "noend") return { type: "noEnd", startDay, endDay: null, count: null, zone };
  if (type === "numbered") {
    return { type, startDay, endDay: null, count: whole(given, "numberOfOccurrences", MOST_OCCURRENCES), zone };
  }
  if (type !== "enddate") throw invalidProperty("The range of a recurrence needs a type.");
  const endDay = dayIn(given, "endDate");
  if (endDay < startDay) throw invalidProperty("The end date of a recurrence lies before its start date.");
  return { type: "endDate", startDay, endDay, count: null, zone };
}

function dayIn(given: JsonObject, name: string): number {
  const day = wallMillis(textAt(given, name) ?? "");
  if (day !== undefined) return day;
  throw invalidProperty(`The range of this recurrence needs '${name}'.`);
}
