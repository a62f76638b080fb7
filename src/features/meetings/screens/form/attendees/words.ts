import { catalogue, icu } from "../../../../../web/words/catalogue.ts";

export const ATTENDEE_WORDS = catalogue("meetings.attendees", {
  title: "Attendees",
  tabs: { contacts: "Contacts", users: "Users", email: "Email" },
  contacts: icu("Contacts of {client}", ["client"]),
  noContacts: icu("{client} has no contacts yet.", ["client"]),
  noAddress: icu("{name} has no e-mail address.", ["name"]),
  users: "People of the organisation",
  usersHint: "Begin to type a name or address; choosing somebody adds them.",
  email: "E-mail addresses",
  emailHint: "Enter or a comma adds one.",
  remove: icu("Remove {email}", ["email"]),
  availability: "Who is free at the chosen time",
  states: { free: "Free", busy: "Busy", unknown: "Not known" },
  earliest: "Earliest times in everybody's hours, within a week of the chosen one",
  noTimes: "There is no such time within a week at which anybody can.",
  proposal: icu("{span}{count, plural, =0 {} other {, without {cannot}}}", ["span", "count", "cannot"]),
  nobody: "Nobody is chosen yet.",
  named: icu("{name} ({email})", ["name", "email"]),
});
