import { expect, test } from "vitest";
import { dayAt, isOver } from "./rules.ts";

const CLASS = { details: { ends: "2027-06-20" } };
const ARCHIVE = { afterDays: 14, readOnlyFiles: false };

test("a class is over so many whole days after its last, by the day where the organisation is", () => {
  const evening = new Date("2027-07-04T22:30:00Z");
  expect(isOver(CLASS, ARCHIVE, dayAt(evening, "America/New_York"))).toBe(false);
  expect(isOver(CLASS, ARCHIVE, dayAt(evening, "UTC"))).toBe(false);
  expect(isOver(CLASS, ARCHIVE, dayAt(evening, "Europe/Berlin"))).toBe(true);
});

test("a class is never over where that is not wished, or nobody knows its last day", () => {
  expect(isOver(CLASS, { ...ARCHIVE, afterDays: null }, "2099-01-01")).toBe(false);
  expect(isOver({ details: {} }, ARCHIVE, "2099-01-01")).toBe(false);
  expect(isOver({ details: { ends: "soon" } }, ARCHIVE, "2099-01-01")).toBe(false);
});
