import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const NAMED = ["hasName", "name"] as const;

/** How what visitors do reads. Whom an application hands over came by it, which the fact names as its actor. */
export const FACT_WORDS = factWords("visitors", {
  "visitor.came": icu(
    "{by, select, link {A visitor came by a mailed link.} provider {A visitor came by a provider of identities.} other {A visitor came.}}",
    ["by"],
  ),
  "visitor.link-asked": "A visitor asked for a link by mail.",
  "hand-over-key.made": icu(
    "{hasName, select, yes {The hand-over key “{name}” was made.} other {A hand-over key was made.}}",
    NAMED,
  ),
  "hand-over-key.ended": icu(
    "{hasName, select, yes {The hand-over key “{name}” was ended.} other {A hand-over key was ended.}}",
    NAMED,
  ),
});
