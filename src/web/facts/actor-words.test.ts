import { expect, test } from "vitest";
import { actorWords } from "./actor-words.ts";

test.each([
  ["parley", "Parley"],
  ["key:bootstrap", "the first access key"],
  ["key:crm", "the access key crm"],
  ["person:owner", "the owner"],
  ["person:anna", "anna"],
])("%s reads as %s", (actor, words) => {
  expect(actorWords(actor)).toBe(words);
});
