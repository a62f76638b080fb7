import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens to people reads. */
export const FACT_WORDS = factWords("directory", {
  "person.added": "A person was added.",
  "person.changed": "What is known of a person was changed.",
  "person.matched": icu(
    "{hasBy, select, yes {A person was matched with the directory by {by}.} other {A person was matched with the directory.}}",
    ["hasBy", "by"],
  ),
  "match-rule.set": icu(
    "{hasLocalField, select, yes {People are now matched by their {localField} with {directoryField} in the directory.} other {People are now matched by another field.}}",
    ["hasLocalField", "localField", "directoryField"],
  ),
});
