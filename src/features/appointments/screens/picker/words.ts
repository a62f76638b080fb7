import { catalogue, icu } from "../../../../web/words/catalogue.ts";

/** The sentences beside a month and its free times. */
export const WORDS = catalogue("appointments.picker", {
  before: "Month before",
  after: "Next month",
  day: icu("{day}, {count, plural, =0 {no free time} one {# free time} other {# free times}}", ["day", "count"]),
  looking: icu("Looking for free times in {month}", ["month"]),
  month: icu("{month}, {count, plural, =0 {no day} one {# day} other {# days}} with free times", ["month", "count"]),
  keys: "Arrow keys go from day to day, Page Up and Page Down from month to month, Enter shows the times of a day.",
  morning: "Morning",
  afternoon: "Afternoon",
  evening: "Evening",
  seats: icu("{seats, plural, one {# place left} other {# places left}}", ["seats"]),
  none: icu("No time is free in {month}", ["month"]),
  noneAhead: icu("No time is free in {month}, nor in the two months after it", ["month"]),
  noneWhy: "What is free appears here by itself: come back to this page.",
  released: icu("More times are released on {when}.", ["when"]),
  nextFree: icu("Show {day}, the next day with free times", ["day"]),
  stale: "Outlook does not answer just now. These times are as they were a short while ago.",
  unread: "Not every calendar could be read just now, so times may be missing here or turn out to be taken.",
  ownClock: icu("Times are shown in {zone}, as on this device.", ["zone"]),
  chosenClock: icu("Times are shown in {zone}.", ["zone"]),
  otherClock: icu("The appointment itself goes by {zone}.", ["zone"]),
  changeZone: "Show another time zone",
  zone: "Time zone",
  nearest: "These are the nearest that are free:",
});
