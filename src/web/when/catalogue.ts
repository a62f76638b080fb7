import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("when", {
  day: icu("{otherYear, select, yes {{at, date, day} {at, date, year}} other {{at, date, day}}}", ["otherYear", "at"]),
  month: icu("{at, date, month}", ["at"]),
  weekday: icu("{at, date, weekday}", ["at"]),
  clock: icu("{at, time, clock}", ["at"]),
  moment: icu("{day}, {clock}", ["day", "clock"]),
  sameDay: icu("{day}, {from}–{until}", ["day", "from", "until"]),
  otherDay: icu("{from} – {until}", ["from", "until"]),
  inZone: icu("{when} {zone}", ["when", "zone"]),
  there: icu("{own} ({there})", ["own", "there"]),
  city: icu("{city} time", ["city"]),
  minutes: icu("{minutes, plural, one {# minute} other {# minutes}}", ["minutes"]),
  days: icu("{days, plural, one {# day} other {# days}}", ["days"]),
  hours: icu("{hours, plural, one {# hour} other {# hours}}", ["hours"]),
  together: icu("{hours} {minutes}", ["hours", "minutes"]),
});
