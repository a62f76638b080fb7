import { expect, test } from "vitest";
import { kindsAmong, toggled } from "./hears.ts";

const NAMES = ["meeting.opened", "person.added", "meeting.cancelled", "person.erased"];

test("facts stand under what they are about, in the order of the alphabet", () => {
  expect(kindsAmong(NAMES, "")).toEqual([
    { name: "meeting", pattern: "meeting.*", facts: ["meeting.cancelled", "meeting.opened"] },
    { name: "person", pattern: "person.*", facts: ["person.added", "person.erased"] },
  ]);
});

test("whoever looks for a fact sees only those that have it in their name", () => {
  expect(kindsAmong(NAMES, " ERASED ").map(({ facts }) => facts)).toEqual([["person.erased"]]);
  expect(kindsAmong(NAMES, "nothing")).toEqual([]);
});

test("choosing all of a kind takes the place of its single facts, and of no others", () => {
  expect(toggled(["meeting.opened", "person.added"], "meeting.*", true)).toEqual(["meeting.*", "person.added"]);
  expect(toggled(["meeting.*", "person.added"], "meeting.*", false)).toEqual(["person.added"]);
});
