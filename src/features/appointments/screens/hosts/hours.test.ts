import { expect, test } from "vitest";
import { copiedFromMonday, isComplete, runsOf, USUAL, weeklyOf, weekOf } from "./hours.ts";

test("hours are edited day by day, and kept with all the days that have them", () => {
  const weekly = [...USUAL, { days: [1], from: "18:00", to: "20:00" }];
  const week = weekOf(weekly);
  expect(week[0]).toEqual([
    { from: "09:00", to: "17:00" },
    { from: "18:00", to: "20:00" },
  ]);
  expect(week[6]).toEqual([]);
  expect(weeklyOf(week)).toEqual(weekly);
});

test("Monday is copied to the working days and to whatever else has hours, not to free weekends", () => {
  const week = copiedFromMonday(
    weekOf([
      { days: [1], from: "10:00", to: "12:00" },
      { days: [6], from: "09:00", to: "10:00" },
    ]),
  );
  expect(weeklyOf(week)).toEqual([{ days: [1, 2, 3, 4, 5, 6], from: "10:00", to: "12:00" }]);
});

test("days that follow one another are told together", () => {
  expect(runsOf([6, 1, 2, 3])).toEqual([
    [1, 3],
    [6, 6],
  ]);
});

test("a time that is left empty is noticed", () => {
  expect(isComplete({ weekly: USUAL, exceptions: [{ date: "2027-12-24", hours: [] }] })).toBe(true);
  expect(isComplete({ weekly: [{ days: [1], from: "", to: "17:00" }], exceptions: [] })).toBe(false);
  expect(isComplete({ weekly: USUAL, exceptions: [{ date: "", hours: [] }] })).toBe(false);
});
