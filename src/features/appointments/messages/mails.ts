import type { MailTemplate } from "../../../kernel/mail/wish.ts";

/** What can become of an appointment, as its people see it. */
export type Change = "requested" | "confirmed" | "changed" | "declined" | "lapsed" | "cancelled";

const WHEN = {
  means: "When it takes place, with the zone",
  sample: "Tuesday, 9 March 2027, 14:00–14:30 (Europe/London)",
};
const ABOUT = { service: { means: "What the appointment is", sample: "Careers advice" }, when: WHEN } as const;
const PLACE = { place: { means: "Where it takes place, or how", sample: "Microsoft Teams" } } as const;
const HOSTS = { hosts: { means: "Whom it is with", sample: "Amara Okafor" } } as const;
const LINK = {
  link: {
    means: "The way into its Teams meeting; empty while there is none, and then its button is left out",
    sample: "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
  },
} as const;
const COMMENT = {
  comment: { means: "What was said about it, where somebody said something", sample: "Bring your CV." },
};
const OWN = {
  own: {
    means: "Where the customer changes or cancels it",
    sample: "https://parley.example.org/booked/token",
    secret: true,
  },
} as const;

const SHOWN = "{service}\n{when}\n{place}\nWith {hosts}";
const JOIN = "[Join Teams Meeting]({link})";
const CHANGE_IT = "[Change or cancel]({own})";

const STANDS = { ...ABOUT, ...PLACE, ...HOSTS, ...OWN };

/** What customers are told. */
export const FOR_CUSTOMER: Readonly<Record<Change, MailTemplate>> = {
  requested: {
    name: "appointments.requested",
    because: "Somebody asked for an appointment that waits for approval.",
    subject: "Request received: {service}",
    body: ["We have your request. It waits for approval, and you will hear from us.", SHOWN, CHANGE_IT].join("\n\n"),
    variables: STANDS,
  },
  confirmed: {
    name: "appointments.confirmed",
    because: "An appointment was confirmed.",
    subject: "Confirmed: {service}",
    body: ["Your appointment is confirmed.", SHOWN, "{comment}", JOIN, CHANGE_IT].join("\n\n"),
    variables: { ...STANDS, ...LINK, ...COMMENT },
  },
  changed: {
    name: "appointments.changed",
    because: "An appointment was moved, or the way to it has changed.",
    subject: "Changed: {service}",
    body: ["Your appointment has changed. It is now:", SHOWN, "{comment}", JOIN, CHANGE_IT].join("\n\n"),
    variables: { ...STANDS, ...LINK, ...COMMENT },
  },
  declined: {
    name: "appointments.declined",
    because: "An appointment that somebody asked for was declined.",
    subject: "Declined: {service}",
    body: ["The appointment that you asked for cannot take place.", "{service}\n{when}", "{comment}"].join("\n\n"),
    variables: { ...ABOUT, ...COMMENT },
  },
  lapsed: {
    name: "appointments.lapsed",
    because: "Nobody had decided about an appointment that somebody asked for when it was to begin.",
    subject: "Not confirmed in time: {service}",
    body: [
      "Nobody could confirm the appointment that you asked for in time, so it does not take place. We are sorry; please book another time.",
      "{service}\n{when}",
    ].join("\n\n"),
    variables: ABOUT,
  },
  cancelled: {
    name: "appointments.cancelled",
    because: "An appointment was cancelled.",
    subject: "Cancelled: {service}",
    body: ["Your appointment is cancelled.", "{service}\n{when}", "{comment}"].join("\n\n"),
    variables: { ...ABOUT, ...COMMENT },
  },
};

export const REMINDER: MailTemplate = {
  name: "appointments.reminder",
  because: "An appointment is coming up.",
  subject: "Reminder: {service}, {when}",
  body: ["Your appointment is coming up.", SHOWN, JOIN, CHANGE_IT].join("\n\n"),
  variables: { ...STANDS, ...LINK },
};

/** The same as a text message, an ICU message of the same variables. */
export const REMINDER_TEXT = "{organisation}: {service}, {when}. {place} {link}";

const WHO = {
  ...ABOUT,
  ...PLACE,
  customer: { means: "Who has the appointment", sample: "Priya Raman" },
  contact: { means: "Where the customer is reached", sample: "priya@example.org, +44 20 7946 0123" },
} as const;
const CUSTOMER = "{customer}\n{contact}";
const AT = "{service}\n{when}\n{place}";

const FOR_HOST_CANCELLED: MailTemplate = {
  name: "appointments.for-host-cancelled",
  because: "An appointment of a host was cancelled or declined, or takes place without them.",
  subject: "Cancelled: {service}, {customer}",
  body: ["This appointment does not take place with you.", "{service}\n{when}", CUSTOMER, "{comment}"].join("\n\n"),
  variables: { ...WHO, ...COMMENT },
};

/** What hosts are told. */
export const FOR_HOST: Readonly<Record<Change, MailTemplate>> = {
  requested: {
    name: "appointments.for-host-requested",
    because: "An appointment with a host waits for approval.",
    subject: "Waits for approval: {service}, {customer}",
    body: ["Somebody asks for an appointment with you. It waits for approval.", AT, CUSTOMER].join("\n\n"),
    variables: WHO,
  },
  confirmed: {
    name: "appointments.for-host-confirmed",
    because: "A host has an appointment.",
    subject: "Appointment: {service}, {customer}",
    body: ["You have an appointment.", AT, CUSTOMER, "{comment}", JOIN].join("\n\n"),
    variables: { ...WHO, ...LINK, ...COMMENT },
  },
  changed: {
    name: "appointments.for-host-changed",
    because: "An appointment of a host was moved, or the way to it has changed.",
    subject: "Changed: {service}, {customer}",
    body: ["An appointment of yours has changed. It is now:", AT, CUSTOMER, "{comment}", JOIN].join("\n\n"),
    variables: { ...WHO, ...LINK, ...COMMENT },
  },
  declined: FOR_HOST_CANCELLED,
  lapsed: FOR_HOST_CANCELLED,
  cancelled: FOR_HOST_CANCELLED,
};

/** Every kind of mail about appointments. */
export const APPOINTMENT_MAILS: readonly MailTemplate[] = [
  ...new Set([...Object.values(FOR_CUSTOMER), REMINDER, ...Object.values(FOR_HOST)]),
];
