import { expect, test } from "vitest";
import { asLines, fieldsFrom, unreadable } from "./local-fields.ts";

test("local fields are typed a line each, and a line that goes takes its field away", () => {
  const before = { campus: "North", link: "https://x.example" };
  expect(fieldsFrom(asLines(before), before)).toEqual(before);
  expect(fieldsFrom("campus: South\n\ndesk: 4:2 ", before)).toEqual({ campus: "South", link: "", desk: "4:2" });
  expect(unreadable("campus: North\njust words\n: nothing")).toEqual(["just words", ": nothing"]);
});
