import { expect, test } from "vitest";
import { FACT_WORDS } from "./fact-words.ts";

// As text: the contracts lean on the server's clock, which a browser has not.
const contracts = import.meta.glob<string>("../features/**/contract.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const names = Object.values(contracts).flatMap((contract) => {
  const [, list = ""] = /FACTS = \[([^\]]+)\]/.exec(contract) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
});

test("every fact that a contract names can be read, and no other", () => {
  expect(Object.keys(FACT_WORDS).toSorted()).toEqual(names.toSorted());
});

test.each(names)("whoever reads the activity reads %s as a sentence", (what) => {
  expect(FACT_WORDS[what]?.({})).toMatch(/^[A-Z“].*[.]$/);
});

test("a meeting is named by its subject where the fact knows it", () => {
  expect(FACT_WORDS["meeting.opened"]?.({ subject: "Weekly" })).toBe("“Weekly” is open in Teams.");
});
