import fc from "fast-check";
import { expect, test } from "vitest";
import { Recurrence } from "./contract.ts";
import { timesOf } from "./graph.ts";
import { lastEndOf, occurrencesBetween, occurrencesOf, refuseOddSeries } from "./occurrences.ts";

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

test("a series until a day that no calendar has, or on one day twice, is refused by name", () => {
  const read = (changes: object) =>
    Recurrence.safeParse({ frequency: "weekly", timeZone: "Europe/London", ...changes }).error?.issues[0];
  for (const until of ["2027-13-45", "2027-02-30", "0000-01-01", "2027-6-1", "soon"])
    expect(read({ until })).toMatchObject({ path: ["until"] });
  expect(read({ until: "2028-02-29" })).toBeUndefined();
  expect(read({ count: 3, byDay: ["TU", "TU"] })).toMatchObject({ path: ["byDay"] });
});

test("a series that ends before it begins, or is longer than anybody counts, is refused with what to change", () => {
  const span = { starts: at("2027-07-30T08:00:00Z"), ends: at("2027-07-30T09:00:00Z") };
  const refused = (changes: object) => () => refuseOddSeries(span, rule({ count: undefined, ...changes }));
  expect(refused({ until: "2027-07-29" })).toThrow(expect.objectContaining({ reason: "series-ends-first" }));
  expect(refused({ until: "2027-07-30" })).not.toThrow();
  expect(refused({ frequency: "daily", until: "2030-04-24" })).toThrow(
    expect.objectContaining({ reason: "series-too-long", field: "recurrence.until" }),
  );
  expect(refused({ frequency: "daily", until: "2030-04-23" })).not.toThrow();
});

const anyRule = fc.oneof(
  fc.record({ frequency: fc.constant("daily") }),
  fc.record({
    frequency: fc.constant("weekly"),
    byDay: fc.option(fc.subarray(["TU", "WE", "FR", "SU"], { minLength: 1 }), { nil: undefined }),
  }),
  fc.record({ frequency: fc.constant("monthly") }),
  fc.record({
    frequency: fc.constant("monthly"),
    byDay: fc.constant(["TU"]),
    position: fc.constantFrom(1, 2, 3, 4, -1),
  }),
);
const anyEnd = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ count: fc.constant(undefined), until: fc.constantFrom("2027-04-01", "2028-02-29", "2029-01-01") }),
);

test("a stretch of a series has what takes place in it, wherever it lies", () => {
  const day = 24 * 3600_000;
  const first = at("2027-03-09T23:30:00Z");
  const property = fc.property(
    anyRule,
    anyEnd,
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: -40, max: 900 }),
    fc.constantFrom("Europe/London", "Pacific/Auckland", "America/New_York"),
    (how, end, interval, offset, timeZone) => {
      const recurrence = rule({ ...how, ...end, interval, timeZone });
      const from = new Date(first.getTime() + offset * day);
      const to = new Date(from.getTime() + 42 * day);
      const all = occurrencesOf(first, recurrence);
      expect(occurrencesBetween(first, recurrence, { from, to })).toEqual(
        all.filter((each) => each >= from && each < to),
      );
    },
  );
  fc.assert(property, { seed: 7, numRuns: 60 });
});

test("a series of second Tuesdays ends after as many as it says, however far ahead it is looked at", () => {
  const recurrence = rule({ frequency: "monthly", byDay: ["TU"], position: 2, count: 6 });
  const window = { from: at("2027-08-01T00:00:00Z"), to: at("2027-10-01T00:00:00Z") };
  expect(occurrencesBetween(at("2027-03-09T13:00:00Z"), recurrence, window)).toEqual([at("2027-08-10T12:00:00Z")]);
});
