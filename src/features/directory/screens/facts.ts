import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens to people and clients reads. */
export const FACT_WORDS = factWords("directory", {
  "person.added": "A person was added.",
  "person.changed": "What is known of a person was changed.",
  "person.matched": icu(
    "{by, select, hand {A person was matched with the directory by hand.} other {{hasBy, select, yes {A person was matched with the directory by {by}.} other {A person was matched with the directory.}}}}",
    ["hasBy", "by"],
  ),
  "person.unmatched": "A person's match with the directory was removed.",
  "person.account-changed": "The name or address of a person's account in the directory has changed.",
  "person.match-lost": icu(
    "{reason, select, deleted {The account that a person is matched with was deleted.} disabled {The account that a person is matched with was disabled.} other {The account that a person is matched with is lost.}}",
    ["reason"],
  ),
  "person.match-restored": "The account that a person is matched with is there again.",
  "match-rule.set": icu(
    "{hasLocalField, select, yes {People are now matched first by their {localField} with {directoryField} in the directory.} other {People are now matched by another field.}}",
    ["hasLocalField", "localField", "directoryField"],
  ),
  "client.added": icu("{hasName, select, yes {The client “{name}” was added.} other {A client was added.}}", [
    "hasName",
    "name",
  ]),
  "client.changed": "What is known of a client was changed.",
  "client.archived": "A client was archived.",
  "client.restored": "A client was brought back from the archive.",
  "contact.added": "Somebody became a contact of a client.",
  "contact.changed": "What is known of a client's contact was changed.",
  "contact.removed": "Somebody is no longer a contact of a client.",
  "interaction.recorded": icu(
    "{kind, select, call {A call was recorded.} mail {A mail was recorded.} meeting {A meeting was recorded.} visit {A visit was recorded.} appointment {An appointment was recorded.} other {A note was recorded.}}",
    ["kind"],
  ),
  "match-run.started": "Matching everybody was begun.",
  "match-run.finished": icu(
    "{hasMatched, select, yes {Everybody was looked for: {matched} matched, {unmatched} not, {collisions} in conflict.} other {Matching everybody was stopped.}}",
    ["hasMatched", "matched", "unmatched", "collisions"],
  ),
  "import.started": icu(
    "{hasRows, select, yes {An import of {rows, plural, one {# row} other {# rows}} was begun.} other {An import was begun.}}",
    ["hasRows", "rows"],
  ),
  "import.finished": icu(
    "{hasAdded, select, yes {An import is done: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused.} other {An import is done.}}",
    ["hasAdded", "added", "changed", "unchanged", "refused"],
  ),
});
