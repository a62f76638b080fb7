import { expect, test } from "vitest";
import { bothSpanWords, durationWords, leadWords, momentWords, spanWords, type Viewer, zoneWords } from "./words.ts";

const london: Viewer = { zone: "Europe/London", now: new Date("2027-03-01T09:00:00Z") };
const kolkata: Viewer = { ...london, zone: "Asia/Kolkata" };
const march = (from: string, to: string) => ({ start: new Date(`2027-03-${from}Z`), end: new Date(`2027-03-${to}Z`) });

test("a viewer in London reads the day once and the zone by its city", () => {
  expect(spanWords(march("09T14:00", "09T14:30"), london)).toBe("Tue 9 March, 14:00–14:30 London time");
});

test("a viewer in Kolkata reads the same meeting by her own clock", () => {
  expect(spanWords(march("09T14:00", "09T14:30"), kolkata)).toBe("Tue 9 March, 19:30–20:00 Kolkata time");
});

test("a meeting over midnight names both days", () => {
  expect(spanWords(march("09T23:30", "10T00:30"), london)).toBe("Tue 9 March, 23:30 – Wed 10 March, 00:30 London time");
});

test("whoever lives by another clock than what they book reads both, and whoever does not reads one", () => {
  const span = march("09T14:00", "09T14:30");
  expect(bothSpanWords(span, kolkata, "Europe/London")).toBe(
    "Tue 9 March, 19:30–20:00 Kolkata time (Tue 9 March, 14:00–14:30 London time)",
  );
  expect(bothSpanWords(span, london, "Europe/Lisbon")).toBe("Tue 9 March, 14:00–14:30 London time");
});

test("a lead of whole days is said in days", () => {
  expect([leadWords(60), leadWords(1440), leadWords(2880), leadWords(1500)]).toEqual([
    "1 hour",
    "1 day",
    "2 days",
    "25 hours",
  ]);
});

test("summer time moves the clock and not the words around it", () => {
  expect(momentWords(new Date("2027-07-06T13:00Z"), london)).toBe("Tue 6 July, 14:00 London time");
});

test("another year is said", () => {
  expect(momentWords(new Date("2028-01-04T09:00Z"), london)).toBe("Tue 4 January 2028, 09:00 London time");
});

test.each([
  ["America/Argentina/Buenos_Aires", "Buenos Aires time"],
  ["Etc/UTC", "UTC"],
  ["UTC", "UTC"],
  ["Etc/GMT+5", "GMT-5"],
])("the zone %s is called %s", (zone, words) => {
  expect(zoneWords({ ...london, zone })).toBe(words);
});

test.each([
  [45, "45 minutes"],
  [60, "1 hour"],
  [90, "1 hour 30 minutes"],
  [0, "0 minutes"],
])("%i minutes are said as %s", (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
