import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("meetings.visit", {
  title: "Your meetings",
  ahead: "Coming up",
  over: "Held before",
  join: "Join in Teams",
  joinOne: icu("Join in Teams: {subject}", ["subject"]),
  with: icu("With {name}", ["name"]),
  until: icu("A series, until {day}", ["day"]),
  now: "Going on now",
  cancelled: "Cancelled",
  failed: "Your meetings cannot be shown right now. Load the page again in a moment.",
});
