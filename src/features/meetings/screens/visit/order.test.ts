import { expect, test } from "vitest";
import { inOrder } from "./order.ts";

test("what comes stands first, the next at the top, and what was held after it, the latest at the top", () => {
  const at = (start: string, state: "ahead" | "now" | "over" | "cancelled") => ({ start, state });
  const later = at("2027-03-10T10:00:00Z", "ahead");
  const now = at("2027-03-09T10:00:00Z", "now");
  const old = at("2027-03-01T10:00:00Z", "over");
  const off = at("2027-03-20T10:00:00Z", "cancelled");
  expect(inOrder([later, old, off, now])).toEqual({ ahead: [now, later], over: [off, old] });
});
