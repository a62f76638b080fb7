import { type FactWords, textIn } from "../../../web/screen.ts";

/** How what happens to people reads. */
export const FACT_WORDS = {
  "person.added": () => "A person was added.",
  "person.matched": (data) => `A person was matched with the directory by ${textIn(data, "by") ?? "a field"}.`,
  "match-rule.set": (data) =>
    `People are now matched by their ${textIn(data, "localField") ?? "field"} with ${textIn(data, "directoryField") ?? "a field"} in the directory.`,
} satisfies FactWords;
