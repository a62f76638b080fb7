import { catalogue, icu } from "../words/catalogue.ts";

/** The sentences of every calendar. */
export const WORDS = catalogue("calendar", {
  view: { list: "List", calendar: "Calendar" },
  span: { day: "Day", week: "Week", team: "Team", month: "Month" },
  spans: "How much of the calendar",
  today: "Today",
  back: { day: "The day before", week: "The week before", team: "The day before", month: "The month before" },
  on: { day: "The next day", week: "The next week", team: "The next day", month: "The next month" },
  range: icu("{from} – {until}", ["from", "until"]),
  month: icu("{month}", ["month"]),
  head: icu("{weekday} {day}", ["weekday", "day"]),
  weekday: icu("{weekday}", ["weekday"]),
  hour: icu("{clock}", ["clock"]),
  more: icu("+{count} more", ["count"]),
  moreAbout: icu("{count, plural, one {Show # more} other {Show # more}}", ["count"]),
  week: "Week",
  timed: "Times of day",
  close: "Close",
  none: "Nothing takes place here.",
});
