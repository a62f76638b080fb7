import { catalogue } from "../../../../web/words/catalogue.ts";

/** The sentences of the meetings' calendar. */
export const WORDS = catalogue("meetings.calendar", {
  views: "How meetings are shown",
  label: "Calendar of meetings",
  entries: "Meetings",
  tooMany: "There are more meetings here than a calendar shows. Choose a shorter stretch, or the list.",
  hint: "Choose a free time to open a meeting there.",
});
