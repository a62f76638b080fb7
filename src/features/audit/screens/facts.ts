import { factWords } from "../../../web/words/facts.ts";

/** How what happens to people's data reads. */
export const FACT_WORDS = factWords("audit", {
  "person.erased": "A person was erased.",
  "erasure.lifted": "Somebody who was erased may be added again.",
});
