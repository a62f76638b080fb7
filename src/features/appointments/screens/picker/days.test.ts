import { expect, test } from "vitest";
import { byDay, byPart, dayInMonth, firstShown, monthAfter, weeksOf, windowOf } from "./days.ts";

const slot = (start: string) => ({ start, end: start, seats: 1 });

test("a month is six weeks from Monday on, and days of its neighbours are left out", () => {
  const weeks = weeksOf("2027-03", "2027-02-27");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([
    "2027-03-01",
    "2027-03-02",
    "2027-03-03",
    "2027-03-04",
    "2027-03-05",
    "2027-03-06",
    "2027-03-07",
  ]);
  expect(weeksOf("2026-11", "2026-10-02")[0]?.slice(5)).toEqual([undefined, "2026-11-01"]);
  expect(weeks.flat().findLast((day) => day !== undefined)).toBe("2027-03-31");
});

test("weeks that are over are left out of the month, and the week of today is the first", () => {
  expect(weeksOf("2026-11", "2026-11-22")).toHaveLength(3);
  expect(firstShown("2026-11", "2026-11-22")).toBe("2026-11-16");
  expect(firstShown("2026-11", "2026-11-23")).toBe("2026-11-23");
  expect(firstShown("2026-12", "2026-11-22")).toBe("2026-12-01");
  expect(firstShown("2026-12", "2026-12-02")).toBe("2026-12-01");
  expect(weeksOf("2026-10", "2026-11-22")).toHaveLength(6);
});

test("the next month after December is January, and whoever goes on from the 31st comes to the 28th", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2027-01", -1)).toBe("2026-12");
  expect(dayInMonth("2027-01-31", "2027-02")).toBe("2027-02-28");
});

test("what is asked for of a month holds it in every zone", () => {
  expect(windowOf("2027-03")).toEqual({ from: "2027-02-28T00:00:00.000Z", to: "2027-04-02T00:00:00.000Z" });
});

test("a time is on the day, and in the part of the day, that the reader's own clock shows", () => {
  const late = slot("2027-03-09T19:00:00Z");
  expect([...byDay([late], "Europe/London").keys()]).toEqual(["2027-03-09"]);
  expect([...byDay([late], "Asia/Kolkata").keys()]).toEqual(["2027-03-10"]);
  expect(byPart([slot("2027-03-09T09:00:00Z"), late], "Europe/London").map(({ part }) => part)).toEqual([
    "morning",
    "evening",
  ]);
  expect(byPart([late], "Asia/Kolkata").map(({ part }) => part)).toEqual(["morning"]);
});
