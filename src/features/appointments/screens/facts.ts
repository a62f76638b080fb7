import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens to appointments reads. */
export const FACT_WORDS = factWords("appointments", {
  "service.added": icu("{hasName, select, yes {The service “{name}” was added.} other {A service was added.}}", [
    "hasName",
    "name",
  ]),
  "service.changed": "A service was changed.",
  "service.archived": "A service was archived: it cannot be booked any more.",
  "service.restored": "A service was brought back from the archive.",
  "host.added": "Somebody became a host of appointments.",
  "host.changed": "A host or their hours were changed.",
  "host.feed-renewed": "A host's calendar feed got a new address.",
  "host.feed-ended": "A host's calendar feed was ended.",
  "room.added": icu("{hasName, select, yes {The room “{name}” was added.} other {A room was added.}}", [
    "hasName",
    "name",
  ]),
  "room.archived": "A room was taken out of use.",
  "closure.added": icu("{hasName, select, yes {A closure was added: {name}.} other {A closure was added.}}", [
    "hasName",
    "name",
  ]),
  "closure.removed": "A closure was removed.",
  "appointment.held": "A time was held while somebody filled in the form.",
  "appointment.hold-ended": "A time that was held is free again.",
  "appointment.requested": "An appointment was asked for and waits for approval.",
  "appointment.confirmed": "An appointment was confirmed.",
  "appointment.declined": "An appointment was declined.",
  "appointment.lapsed": "An appointment lapsed: nobody had decided about it when it was to begin.",
  "appointment.moved": "An appointment was moved.",
  "appointment.cancelled": "An appointment was cancelled.",
  "appointment.attendance-marked": icu(
    "{attendance, select, attended {The customer came to an appointment.} late {The customer came late to an appointment.} absent {The customer did not come to an appointment.} other {It was noted who came to an appointment.}}",
    ["attendance"],
  ),
  "appointment.meeting-wanted": "A Teams meeting was asked for, for an appointment.",
  "appointment.meeting-ready": "The Teams link of an appointment is ready.",
  "appointment.meeting-refused": "An appointment has no Teams link for now.",
  "appointment.moved-in-outlook": "An appointment was moved in Outlook.",
  "appointment.conflict-found": "Outlook shows something else at the time of an appointment.",
  "appointment.conflict-gone": "Outlook shows nothing else any more at the time of an appointment.",
  "appointment.noted": "A note was written about an appointment.",
  "document.uploaded": "A document was uploaded for a booking.",
  "document.downloaded": "A document of an appointment was downloaded.",
});
