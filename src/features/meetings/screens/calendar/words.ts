import { catalogue, icu } from "../../../../web/words/catalogue.ts";

/** The sentences of the calendar. */
export const WORDS = catalogue("meetings.calendar", {
  views: "How meetings are shown",
  view: { list: "List", calendar: "Calendar" },
  label: "Calendar of meetings",
  span: { day: "Day", week: "Week", month: "Month" },
  spans: "How much of the calendar",
  today: "Today",
  back: { day: "The day before", week: "The week before", month: "The month before" },
  on: { day: "The next day", week: "The next week", month: "The next month" },
  range: icu("{from} – {until}", ["from", "until"]),
  month: icu("{month}", ["month"]),
  head: icu("{weekday} {day}", ["weekday", "day"]),
  weekday: icu("{weekday}", ["weekday"]),
  hour: icu("{clock}", ["clock"]),
  more: icu("+{count} more", ["count"]),
  moreAbout: icu("{count, plural, one {Show # more meeting} other {Show # more meetings}}", ["count"]),
  entries: "Meetings",
  week: "Week",
  timed: "Times of day",
  close: "Close",
  none: "Nothing takes place here.",
  tooMany: "There are more meetings here than a calendar shows. Choose a shorter stretch, or the list.",
  hint: "Choose a free time to open a meeting there.",
});
