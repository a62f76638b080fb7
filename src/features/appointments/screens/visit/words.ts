import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("appointments.visit", {
  title: "Your appointments",
  ahead: "Coming up",
  over: "Before",
  none: "You have no appointment yet.",
  book: "Book an appointment",
  join: "Join in Teams",
  joinOne: icu("Join in Teams: {name}, {when}", ["name", "when"]),
  change: "Move or cancel",
  changeOne: icu("Move or cancel: {name}, {when}", ["name", "when"]),
  look: "Look at it",
  lookOne: icu("Look at it: {name}, {when}", ["name", "when"]),
  with: icu("With {names}", ["names"]),
  pending: "Waits for an answer",
  now: "Going on now",
  declined: "Could not be given",
  cancelled: "Cancelled",
  linkFollows: "The link to join follows.",
  failed: "Your appointments cannot be shown right now. Load the page again in a moment.",
});
