import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens to mail reads. */
export const FACT_WORDS = factWords("notifications", {
  "mail.sent": icu("{hasPurpose, select, yes {A mail was sent ({purpose}).} other {A mail was sent.}}", [
    "hasPurpose",
    "purpose",
  ]),
  "mail.failed": icu(
    "{hasSentence, select, yes {A mail could not be sent: {sentence}} other {A mail could not be sent.}}",
    ["hasSentence", "sentence"],
  ),
  "mail-template.changed": "The wording of a mail was changed.",
  "mail-settings.changed": icu(
    "{sender, select, graph {Mail leaves from a mailbox of Microsoft 365 now.} other {Mail leaves by the mail server now.}}",
    ["sender"],
  ),
});
