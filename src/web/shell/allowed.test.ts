import { expect, test } from "vitest";
import { allowedBy } from "./allowed.ts";

test("who may only read is not shown the way to what has to be written", () => {
  const viewer = allowedBy(["meetings:read"]);
  expect([viewer("meetings:read"), viewer("meetings:write"), viewer(undefined)]).toEqual([true, false, true]);
});

test("while nobody says what somebody may, everything is shown and the server decides", () => {
  expect(allowedBy(undefined)("keys:write")).toBe(true);
});
