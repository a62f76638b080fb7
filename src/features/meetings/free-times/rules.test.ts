import fc from "fast-check";
import { expect, test } from "vitest";
import { type Calendar, earliestTimes } from "./rules.ts";

const at = (time: string) => new Date(`2027-03-09T${time}:00Z`);
const during = (start: string, end: string) => ({ start: at(start), end: at(end) });
const hours = [during("09:00", "17:00")];
const window = during("08:00", "18:00");
const asked = { window, minutes: 60, now: at("08:10") };
const told = (calendars: readonly Calendar[], changes: object = {}) =>
  earliestTimes(calendars, { ...asked, ...changes }).map(({ start, cannot }) => [
    start.toISOString().slice(11, 16),
    ...cannot,
  ]);

test("the earliest three times are those at which everybody is free and at work", () => {
  const ann = { email: "ann", busy: [during("09:00", "10:30")], hours };
  const bo = { email: "bo", busy: [during("12:00", "13:00")], hours };
  expect(told([ann, bo])).toEqual([["10:30"], ["13:00"], ["14:00"]]);
});

test("where no time suits everybody, those are proposed that keep the fewest away, and they are named", () => {
  const ann = { email: "ann", busy: [during("08:00", "18:00")], hours };
  const bo = { email: "bo", busy: [], hours };
  expect(told([ann, bo])).toEqual([
    ["09:00", "ann"],
    ["10:00", "ann"],
    ["11:00", "ann"],
  ]);
});

test("nobody is asked to meet in the past, past the window, or when nobody can", () => {
  const free = { email: "free", busy: [], hours: undefined };
  expect(told([free], { now: at("16:50") })).toEqual([["17:00"]]);
  expect(told([{ ...free, busy: [window] }])).toEqual([]);
});

test("a proposed time never overlaps what somebody who is said to come has in their calendar", () => {
  const minute = fc.integer({ min: 0, max: 599 });
  const busy = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 120 })), { maxLength: 8 });
  const after = (minutes: number) => new Date(window.start.getTime() + minutes * 60_000);
  fc.assert(
    fc.property(fc.array(busy, { minLength: 1, maxLength: 5 }), fc.integer({ min: 5, max: 180 }), (all, minutes) => {
      const calendars = all.map((times, n) => ({
        email: String(n),
        busy: times.map(([start, length]) => ({ start: after(start), end: after(start + length) })),
        hours,
      }));
      for (const { start, end, cannot } of earliestTimes(calendars, { ...asked, minutes })) {
        for (const calendar of calendars.filter(({ email }) => !cannot.includes(email))) {
          expect(calendar.busy.some((each) => each.start < end && start < each.end)).toBe(false);
          expect(start >= at("09:00") && end <= at("17:00")).toBe(true);
        }
      }
    }),
  );
});
