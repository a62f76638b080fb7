import { expect, test } from "vitest";
import { rulesAsText, rulesIn } from "./rules-text.ts";

test("a rule that is written as a line is read as it was meant, and written back as it was", () => {
  const text = "region = North: north@campus.example\nkind = A = B: both@campus.example";
  const read = rulesIn(`\n${text}\n`);
  expect(read).toEqual({
    rules: [
      { field: "region", value: "North", userPrincipalName: "north@campus.example" },
      { field: "kind", value: "A = B", userPrincipalName: "both@campus.example" },
    ],
  });
  expect("rules" in read && rulesAsText(read.rules)).toBe(text);
});

test("the first line that is no rule is named", () => {
  expect(rulesIn("region = North: north@campus.example\nnorth -> north@campus.example")).toEqual({
    wrong: "north -> north@campus.example",
  });
  expect(rulesIn(" \n")).toEqual({ rules: [] });
});
