import { expect, test } from "vitest";
import type { WholeWish } from "./contract.ts";
import { isSettled, refusePast, stateOnTheWay, waitOf } from "./rules.ts";
import { changeFor } from "./wishes/compare.ts";
import { spanOf, withoutDoubles } from "./wishes/complete.ts";

const WISH: WholeWish = {
  subject: "Advice",
  start: "2027-03-28T00:30:00+00:00",
  end: "2027-03-28T02:30:00+01:00",
  organiser: { userPrincipalName: "adviser@campus.example" },
  lane: "calendar",
  attendees: [],
  invitations: "outlook",
  options: {},
};

test("a meeting over the change to summer time is as long as the clock on the wall says it is not", () => {
  const { starts, ends } = spanOf(WISH);
  expect(ends.getTime() - starts.getTime()).toBe(60 * 60_000);
});

test("an end that only looks later, by its offset, is refused", () => {
  expect(() => spanOf({ start: "2027-03-09T14:00:00Z", end: "2027-03-09T14:30:00+01:00" })).toThrow(
    "ends before it starts",
  );
});

test("a meeting may start this very moment, and not a moment ago", () => {
  const now = new Date("2027-03-09T14:00:00Z");
  expect(() => refusePast(now, now)).not.toThrow();
  expect(() => refusePast(new Date(now.getTime() - 1), now)).toThrow("in the past");
});

test("the same wish in another order of words asks for nothing", () => {
  const standing = { state: "open", cancelled: false, wish: WISH, finding: null } as const;
  const { organiser, ...rest } = WISH;
  expect(changeFor(standing, { organiser, ...rest })).toBe("nothing");
  expect(changeFor(standing, { ...WISH, start: "2027-03-28T01:30:00+01:00" })).toBe("nothing");
  expect(changeFor(standing, { ...WISH, organiser: { userPrincipalName: "Adviser@Campus.example" } })).toBe("nothing");
  expect(changeFor({ ...standing, state: "refused" }, WISH)).toBe("try-again");
  expect(changeFor(standing, { ...WISH, subject: "Advice, again" })).toBe("change");
});

test("whoever is invited twice is invited once, as first named", () => {
  const attendees = [{ email: "a@x.example" }, { email: "b@x.example" }, { email: "A@X.example" }];
  expect(withoutDoubles(attendees)).toEqual([{ email: "a@x.example" }, { email: "b@x.example" }]);
});

test("a caller's patience is read from Prefer, and has an end", () => {
  expect([undefined, "wait=10", "respond-async, wait=5", "wait=9999", "wait=soon", "await=7"].map(waitOf)).toEqual([
    0, 10, 5, 30, 0, 0,
  ]);
});

test("what is under way is named by where it is going", () => {
  expect(stateOnTheWay({ cancelled: false, opened: false })).toBe("opening");
  expect(stateOnTheWay({ cancelled: false, opened: true })).toBe("moving");
  expect(stateOnTheWay({ cancelled: true, opened: true })).toBe("cancelling");
  expect((["opening", "moving", "cancelling", "open", "refused", "cancelled"] as const).filter(isSettled)).toEqual([
    "open",
    "refused",
    "cancelled",
  ]);
});
