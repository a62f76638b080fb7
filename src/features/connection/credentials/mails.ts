import type { MailTemplate } from "../../../kernel/mail/wish.ts";
import { OBJECT_ID_UNKNOWN } from "./rules.ts";

const NAME = { means: "The connection's name", sample: "Larkfield University" };
const END = { means: "The day on which the credential ends", sample: "2027-03-09" };
const WHY = { means: "Why Parley does not renew it by itself", sample: OBJECT_ID_UNKNOWN.sentence };
const CURE = { means: "What to do", sample: OBJECT_ID_UNKNOWN.cure };
const LINK = { means: "The page of connections", sample: "https://parley.example.org/connections" };
const DAYS = { means: "How many days are left at most", sample: "7" };

export const EXPIRING_MAIL: MailTemplate = {
  name: "connection.credential-expiring",
  because: "The credential of a connection to Microsoft runs out soon.",
  subject: "{name}: the credential ends on {end}",
  body: [
    "The credential by which Parley is connected to Microsoft as {name} ends on {end}, in {days, plural, one {# day} other {# days}} at most. From then on no meeting can be opened, moved or cancelled.",
    "{why} {cure}",
    "[Open connections]({link})",
  ].join("\n\n"),
  variables: { name: NAME, end: END, days: DAYS, why: WHY, cure: CURE, link: LINK },
};

export const EXPIRED_MAIL: MailTemplate = {
  name: "connection.credential-expired",
  because: "The credential of a connection to Microsoft has run out.",
  subject: "{name}: the credential has ended",
  body: [
    "The credential by which Parley was connected to Microsoft as {name} ended on {end}. No meeting can be opened, moved or cancelled until it is replaced.",
    "{why} {cure}",
    "[Open connections]({link})",
  ].join("\n\n"),
  variables: { name: NAME, end: END, days: DAYS, why: WHY, cure: CURE, link: LINK },
};

export const BLOCKED_MAIL: MailTemplate = {
  name: "connection.renewal-blocked",
  because: "Parley cannot renew the certificate of a connection by itself.",
  subject: "{name}: the certificate needs a hand",
  body: [
    "The certificate by which Parley is connected to Microsoft as {name} is good until {end}. It was to be renewed now, which did not work.",
    "{why} {cure}",
    "[Open connections]({link})",
  ].join("\n\n"),
  variables: { name: NAME, end: END, why: WHY, cure: CURE, link: LINK },
};
