import { expect, test } from "vitest";
import { queriesOf } from "./queries-of.ts";

test.each([
  ["meeting.opened", "meetings"],
  ["connection.became-active", "connections"],
  ["person.matched", "people"],
  ["match-rule.set", "match-rules"],
])("whoever looks at what %s is about sees it anew, and so does whoever reads the activity", (fact, noun) => {
  expect(queriesOf(fact)).toEqual([[noun], ["facts"]]);
});
