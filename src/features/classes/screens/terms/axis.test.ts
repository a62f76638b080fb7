import { expect, test } from "vitest";
import { axisOf, placeOn, timeOf } from "./axis.ts";

const COUNTS = { classes: 1, live: 1, archived: 0 };
const NOW = timeOf("2027-03-01");

test("the picture of terms reaches from the first day that is named to the last, today among them", () => {
  const axis = axisOf([{ begins: "2027-01-10", ends: "2027-06-20", archivesOn: "2027-07-05", ...COUNTS }], NOW);
  expect(axis).toEqual({ from: timeOf("2027-01-10"), until: timeOf("2027-07-05") });
  expect(axis && placeOn(axis, timeOf("2027-01-10"))).toBe(0);
  expect(axis && placeOn(axis, timeOf("2027-07-05"))).toBe(100);
  const later = axisOf([{ ends: "2026-06-20", ...COUNTS }], NOW);
  expect(later).toEqual({ from: timeOf("2026-06-20"), until: NOW });
});

test("where no term names a day nothing is drawn", () => {
  expect(axisOf([COUNTS], NOW)).toBeUndefined();
  expect(placeOn({ from: NOW, until: NOW }, NOW)).toBe(0);
});
