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
  "connection.retired": icu(
    "{hasName, select, yes {The connection “{name}” was retired.} other {A connection was retired.}}",
    NAMED,
  ),
});
