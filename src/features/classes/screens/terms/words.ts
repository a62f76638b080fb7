import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("classes.terms", {
  title: "Terms",
  picture: "Over the year",
  why: "The terms of the classes that the roster names. A bar runs from a term’s first day to its last; the mark behind it is the day on which its teams are archived.",
  never: "Teams are never archived by themselves. The settings say after how many days they would be.",
  settings: "How classes become teams",
  classes: "All classes",
  noneTitle: "No terms yet",
  none: "Terms stand here once a roster names classes, each with the day on which its teams are archived.",
  nameless: "Without a term",
  days: icu("{from} to {until}", ["from", "until"]),
  from: icu("From {from}", ["from"]),
  until: icu("Until {until}", ["until"]),
  dayless: "The roster names no days",
  archives: icu("archived on {day}", ["day"]),
  counts: icu(
    "{classes, plural, one {# class} other {# classes}}, {live, plural, one {# team} other {# teams}} in use, {archived, number} archived",
    ["classes", "live", "archived"],
  ),
  today: icu("Today, {day}", ["day"]),
});
