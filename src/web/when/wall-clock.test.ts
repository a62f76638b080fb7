import { expect, test } from "vitest";
import { instantAt, nextHalfHour, wallClock } from "./wall-clock.ts";

test("two o'clock in London in winter is two o'clock in Greenwich", () => {
  expect(instantAt({ date: "2027-03-09", time: "14:00" }, "Europe/London")).toEqual(new Date("2027-03-09T14:00:00Z"));
});

test("two o'clock in London in summer is one o'clock in Greenwich", () => {
  expect(instantAt({ date: "2027-07-06", time: "14:00" }, "Europe/London")).toEqual(new Date("2027-07-06T13:00:00Z"));
});

test("zones that lie half an hour apart are understood", () => {
  expect(instantAt({ date: "2027-03-09", time: "09:15" }, "Asia/Kolkata")).toEqual(new Date("2027-03-09T03:45:00Z"));
});

test("half past one on the night the clocks go forward does not exist", () => {
  expect(instantAt({ date: "2027-03-28", time: "01:30" }, "Europe/London")).toBeUndefined();
});

test("half past one on the night the clocks go back is the first of the two", () => {
  expect(instantAt({ date: "2027-10-31", time: "01:30" }, "Europe/London")).toEqual(new Date("2027-10-31T00:30:00Z"));
});

test("an unfinished date is no instant", () => {
  expect(instantAt({ date: "", time: "14:00" }, "Europe/London")).toBeUndefined();
});

test("the wall and the instant agree on the far side of the date line", () => {
  const instant = new Date("2027-03-09T11:00:00Z");
  expect(wallClock(instant, "Pacific/Kiritimati")).toEqual({ date: "2027-03-10", time: "01:00" });
  expect(instantAt(wallClock(instant, "Pacific/Kiritimati"), "Pacific/Kiritimati")).toEqual(instant);
});

test("a new meeting is first offered at the next half hour, never at the present one", () => {
  expect(nextHalfHour(new Date("2027-03-09T14:00:00Z"))).toEqual(new Date("2027-03-09T14:30:00Z"));
  expect(nextHalfHour(new Date("2027-03-09T14:12:30Z"))).toEqual(new Date("2027-03-09T14:30:00Z"));
});
