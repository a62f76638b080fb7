import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const NAMED = ["hasName", "name"] as const;

/** How what happens to connections reads. */
export const FACT_WORDS = factWords("connection", {
  "connection.created": icu(
    "{hasName, select, yes {The connection “{name}” was created.} other {A connection was created.}}",
    NAMED,
  ),
  "connection.became-active": "A connection works now.",
  "connection.failed": icu(
    "{hasReason, select, yes {A connection stopped working ({reason}).} other {A connection stopped working.}}",
    ["hasReason", "reason"],
  ),
  "connection.credential-replaced": "A connection got another credential.",
  "connection.credential-expiring": icu(
    "{hasDays, select, yes {The credential of a connection ends within {days, plural, one {# day} other {# days}}.} other {The credential of a connection ends soon.}}",
    ["hasDays", "days"],
  ),
  "connection.credential-expired": "The credential of a connection has ended.",
  "connection.renewal-blocked": icu(
    "{hasReason, select, yes {The certificate of a connection could not be renewed ({reason}).} other {The certificate of a connection could not be renewed.}}",
    ["hasReason", "reason"],
  ),
  "connection.retired": icu(
    "{hasName, select, yes {The connection “{name}” was retired.} other {A connection was retired.}}",
    NAMED,
  ),
  "connection.chosen-for-new-work": icu(
    "{hasName, select, yes {The connection “{name}” was chosen for new work.} other {A connection was chosen for new work.}}",
    NAMED,
  ),
  "connection.cloud-chosen": "It was chosen in which of Microsoft's clouds a connection's tenant lives.",
  "connection.permission-set-chosen": "A connection asks for another list of permissions.",
  "connection.finding-changed": icu(
    "{hasReason, select, yes {A test of a connection came out differently ({reason}).} other {A test of a connection came out differently.}}",
    ["hasReason", "reason"],
  ),
  "connection.diagnosed": icu(
    "{hasTests, select, yes {{tests, plural, one {# test} other {# tests}} of a connection were made for the first time.} other {A connection was tested for the first time.}}",
    ["hasTests", "tests"],
  ),
  "connection.operators-set": "It was chosen whom Parley may act for through a connection.",
  "connection.step-shared": icu(
    "{hasName, select, yes {A link to a step of a connection was made ({name}).} other {A link to a step of a connection was made.}}",
    NAMED,
  ),
  "connection.consent-answered": icu(
    "{hasReason, select, yes {Microsoft's consent page was answered ({reason}).} other {Microsoft's consent page was answered.}}",
    ["hasReason", "reason"],
  ),
  "account.connected": "A Microsoft account was connected.",
  "account.refused": icu(
    "{hasReason, select, yes {A Microsoft account was not connected ({reason}).} other {A Microsoft account was not connected.}}",
    ["hasReason", "reason"],
  ),
  "account.needs-reconnection": icu(
    "{hasReason, select, yes {A Microsoft account has to be connected again ({reason}).} other {A Microsoft account has to be connected again.}}",
    ["hasReason", "reason"],
  ),
  "account.disconnected": "A Microsoft account was disconnected.",
  "account.zone-set": "The Outlook time zone of a Microsoft account is another one now.",
  "subscription.refused": icu(
    "{hasReason, select, yes {Microsoft refuses to announce something ({reason}).} other {Microsoft refuses to announce something.}}",
    ["hasReason", "reason"],
  ),
  "subscription.lost":
    "Microsoft had stopped to announce something; it was asked to again, and what was missed is looked for.",
  "setup.begun": "A set-up was begun.",
  "setup.changed": "What a set-up is for was changed.",
  "setup.stopped": icu("{hasReason, select, yes {A set-up was stopped ({reason}).} other {A set-up was stopped.}}", [
    "hasReason",
    "reason",
  ]),
  "setup.finished": "A set-up made a connection.",
  "abilities.switched": "What Parley does with Microsoft was switched on or off.",
});
