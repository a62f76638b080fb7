import { weekdayWords } from "../parts/weekdays.ts";
import { type Availability, runsOf } from "./hours.ts";
import { HOSTS } from "./words.ts";

/** "Mon–Fri 09:00–17:00". */
export function hoursWords({ weekly }: Pick<Availability, "weekly">): string {
  if (weekly.length === 0) return HOSTS.noHours;
  return weekly.map(({ days, from, to }) => HOSTS.range({ days: daysWords(days), from, to })).join(", ");
}

function daysWords(days: readonly number[]): string {
  return runsOf(days)
    .map(([first, last]) => [...new Set([first, last])].map((day) => weekdayWords(day, "short")).join("–"))
    .join(", ");
}
