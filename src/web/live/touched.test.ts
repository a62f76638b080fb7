import { expect, test } from "vitest";
import { isTouched } from "./touched.ts";

const opened = { what: "meeting.opened", about: "m-1" };

test.each([
  [["meetings", "list", { search: "x" }], true],
  [["meetings", "ahead"], true],
  [["meetings", "one", "m-1"], true],
  [["meetings", "one", "m-2"], false],
  [["facts", "recent"], true],
  [["facts", "all"], true],
  [["facts", "about", "m-1"], true],
  [["facts", "about", "m-2"], false],
  [["people meetings", "list"], true],
  [["people connections", "list"], false],
  [["connections"], false],
  [["installation"], false],
])("when a meeting opens, %j being asked again is %s", (key, touched) => {
  expect(isTouched(key, opened)).toBe(touched);
});

test.each([
  ["connection.became-active", "connections"],
  ["person.matched", "people"],
  ["match-rule.set", "match-rules"],
  ["webhook-endpoint.created", "webhook-endpoints"],
])("whoever looks at what %s is about sees it anew", (what, noun) => {
  expect(isTouched([noun], { what, about: "x" })).toBe(true);
});
