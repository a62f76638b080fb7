import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("connection.subscriptions", {
  title: "What Microsoft announces",
  none: "Nothing is listened to: no meeting lies ahead that could change in Outlook.",
  named: icu("{title}: {whose}", ["title", "whose"]),
  reason: icu("{title}. {sentence}", ["title", "sentence"]),
  states: {
    live: "Announced",
    wanted: "Not yet",
    refused: "Refused",
    leaving: "Ending",
    stranger: "Another program's",
  },
  stranger: icu("It goes to {address}, by the same app registration. Parley leaves it alone.", ["address"]),
  until: icu("Until {when}", ["when"]),
  renewed: icu("Until {when}; renewed by itself", ["when"]),
  heard: icu("Last heard {when}", ["when"]),
  life: icu("{share} % of its life is left", ["share"]),
  never: "Nothing heard yet",
  again: icu("Parley tries again on {when}.", ["when"]),
  cure: "What to do:",
});
