import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("directory.timeline", {
  title: "Timeline",
  none: "Nothing has happened yet.",
  add: "Record something",
  more: "Show earlier",
  by: icu("{kind}, recorded by {actor}", ["kind", "actor"]),
  cancelled: "Cancelled",
  wiped: "The words were erased with the person they were about.",
  factBy: icu("by {actor}", ["actor"]),
  with: "With",
  kinds: { note: "Note", call: "Call", mail: "Mail", meeting: "Meeting", visit: "Visit", appointment: "Appointment" },
  form: {
    title: "Record something",
    why: "It stands in the timeline for everybody of the staff.",
    kind: "What it was",
    heading: "In a few words",
    text: "More about it",
    at: "When",
    verb: "Record",
    done: "It stands in the timeline.",
  },
});
