import { spokenNow } from "../../../../web/words/language.ts";

/** The days of a week by their numbers; 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** "Monday" or "Mon" in the language of the moment. */
export function weekdayWords(day: number, weekday: "long" | "short" = "long"): string {
  // The first of January 2024 was a Monday.
  const format = new Intl.DateTimeFormat(spokenNow().language.locale, { weekday, timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2024, 0, day)));
}
