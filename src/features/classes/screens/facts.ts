import { factWords } from "../../../web/words/facts.ts";

/** How what happens to classes reads. */
export const FACT_WORDS = factWords("classes", {
  "class-settings.changed": "How classes become teams was changed.",
});
