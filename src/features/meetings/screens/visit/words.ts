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
  watch: icu("Watch the recording of {when}", ["when"]),
  stopWatching: "Close the recording",
  film: icu("Recording of “{subject}”, {when}", ["subject", "when"]),
  download: icu("Download the {kind, select, recording {recording} other {transcript}} of {when}", ["kind", "when"]),
  failed: "Your meetings cannot be shown right now. Load the page again in a moment.",
});
