import { expect, test } from "vitest";
import { chosenFrom, isKey, mappingOf, targetsFor, usualKey } from "./mapping.ts";

const columns = [
  { name: "Mail", target: "email", samples: [] },
  { name: "Campus", samples: [] },
];

test("columns that nobody has said anything about are left out of what is sent", () => {
  expect(mappingOf(chosenFrom({ columns }))).toEqual({ Mail: "email" });
  expect(usualKey("people", chosenFrom({ columns }))).toBe("Mail");
  expect(usualKey("clients", { Mail: "defaultEmail" })).toBeUndefined();
});

test("a column can become a local field of its own name, where the kind of file has some", () => {
  expect(targetsFor("people", "Campus")).toContain("field:Campus");
  expect(targetsFor("people", "field:campus")).toContain("field:campus");
  expect(targetsFor("contacts", "Campus")).not.toContain("field:Campus");
  expect([isKey("people", "field:Campus"), isKey("clients", "field:Campus"), isKey("people", "name")]).toEqual([
    true,
    false,
    false,
  ]);
});
