import { catalogue, icu } from "../../../../web/words/catalogue.ts";

/** The sentences of the appointments' calendar. */
export const CALENDAR = catalogue("appointments.calendar", {
  label: "Calendar of appointments",
  entries: "Appointments",
  teamLabel: "Hosts side by side",
  column: icu("Appointments of {host}", ["host"]),
  noHostsTitle: "There is no host yet",
  noHosts: "Add hosts in the settings; each has a column here.",
  tooMany: "There are more appointments here than a calendar shows. Choose a shorter stretch, or the list.",
  hint: "Choose a free time to book it or to see why it is not offered; drag an appointment to another time to move it.",
  refusedTitle: "The appointment was not moved",
  refused: icu("“{title}” stays on {moment}.", ["title", "moment"]),
  leave: "Leave it there",
  moved: icu("“{title}” is moved to {moment}.", ["title", "moment"]),
});
