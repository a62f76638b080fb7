import { catalogue, icu } from "../../../../web/words/catalogue.ts";

/** The sentences of the page by which people without an account join. */
export const WORDS = catalogue("meetings.join", {
  looking: "Your meeting",
  moment: "This takes a moment.",
  goneTitle: "There is no such meeting",
  gone: "Check that the link is whole, from the first letter to the last, or ask whoever sent it for a new one.",
  failedTitle: "Your meeting cannot be shown right now",
  failed: "Parley did not answer. This page tries again by itself every half minute.",
  stale: "Parley did not answer just now, so this may be out of date. This page tries again by itself.",
  join: "Join in Teams",
  how: "Opens Teams where it is installed, and otherwise in the browser.",
  ahead: icu("Starts in {time}", ["time"]),
  days: icu("{days, plural, one {# day} other {# days}}", ["days"]),
  together: icu("{days} {hours}", ["days", "hours"]),
  soon: "Starts in less than a minute",
  now: "Going on now",
  over: "This meeting is over",
  cancelled: "This meeting is cancelled",
  notOpen: "Not open in Teams yet",
  notOpenWhy: "The way in appears on this page as soon as there is one. If it does not, ask whoever invited you.",
  cancelledWhy: "Nobody waits for you there. Ask whoever invited you whether there is another.",
  moved: icu("It was moved. Before, it stood on {before}.", ["before"]),
  with: icu("With {name}", ["name"]),
  series: "One of a series",
  clock: icu("Times are by the clock of this device: {zone}.", ["zone"]),
});
