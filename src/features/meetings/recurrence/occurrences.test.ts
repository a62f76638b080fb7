import { expect, test } from "vitest";
import { Recurrence } from "./contract.ts";
import { timesOf } from "./graph.ts";
import { lastEndOf, occurrencesOf, refuseOddSeries } from "./occurrences.ts";

const rule = (changes: object) =>
  Recurrence.parse({ frequency: "weekly", count: 4, timeZone: "Europe/London", ...changes });
const at = (text: string) => new Date(text);

test("a weekly series keeps its hour on the wall when the clocks change", () => {
  expect(occurrencesOf(at("2027-10-19T13:00:00Z"), rule({})).map((each) => each.toISOString())).toEqual([
    "2027-10-19T13:00:00.000Z",
    "2027-10-26T13:00:00.000Z",
    "2027-11-02T14:00:00.000Z",
    "2027-11-09T14:00:00.000Z",
  ]);
});

test("a series until a day takes place on that day, too", () => {
  const span = { starts: at("2027-03-01T23:30:00Z"), ends: at("2027-03-02T00:30:00Z") };
  const recurrence = rule({ frequency: "daily", count: undefined, until: "2027-03-03" });
  expect(occurrencesOf(span.starts, recurrence)).toHaveLength(3);
  expect(lastEndOf(span, recurrence)).toEqual(at("2027-03-04T00:30:00Z"));
});

test("Microsoft is told of a series by the clocks of its zone", () => {
  const span = { starts: at("2027-07-30T08:00:00Z"), ends: at("2027-07-30T09:00:00Z") };
  expect(timesOf(span, rule({ frequency: "monthly", byDay: ["FR"], position: -1 }))).toEqual({
    start: { dateTime: "2027-07-30T09:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-07-30T10:00:00", timeZone: "Europe/London" },
    recurrence: {
      pattern: { type: "relativeMonthly", interval: 1, daysOfWeek: ["friday"], index: "last" },
      range: { type: "numbered", numberOfOccurrences: 4, startDate: "2027-07-30", recurrenceTimeZone: "Europe/London" },
    },
  });
  expect(timesOf(span, rule({})).recurrence?.pattern).toMatchObject({ type: "weekly", daysOfWeek: ["friday"] });
});

test("a series that would not take place as it says is refused with what to change", () => {
  const span = { starts: at("2027-07-30T08:00:00Z"), ends: at("2027-07-30T09:00:00Z") };
  expect(() => refuseOddSeries(span, rule({ byDay: ["MO"] }))).toThrow("not on one of the days");
  expect(() => refuseOddSeries(span, rule({ frequency: "monthly" }))).toThrow("Not every month");
  const long = { ...span, ends: at("2027-07-31T09:00:00Z") };
  expect(() => refuseOddSeries(long, rule({ frequency: "daily" }))).toThrow("before the one before it ends");
  expect(() => refuseOddSeries(span, rule({ byDay: ["FR", "MO"] }))).not.toThrow();
});

test("a series without an end, or with two, is refused by name", () => {
  const read = (changes: object) =>
    Recurrence.safeParse({ frequency: "weekly", timeZone: "Europe/London", ...changes });
  expect(read({}).error?.issues[0]).toMatchObject({ path: ["count"] });
  expect(read({ count: 3, until: "2027-01-01" }).success).toBe(false);
  expect(read({ count: 3, timeZone: "BST" }).error?.issues[0]).toMatchObject({ path: ["timeZone"] });
});
