import { expect, test } from "vitest";
import { instantFrom } from "../../../kernel/time.ts";
import { mismatch } from "./zones.ts";

const at = (text: string) => instantFrom(text) ?? expect.fail(text);

test.each([
  ["Europe/London", "Eastern Standard Time", "2027-01-10T00:30:00Z"],
  ["Europe/London", "Eastern Standard Time", "2027-01-10T12:00:00Z"],
  ["America/Los_Angeles", "GMT Standard Time", "2027-01-10T23:50:00Z"],
  ["America/Los_Angeles", "GMT Standard Time", "2027-01-10T12:00:00Z"],
  ["Pacific/Auckland", "GMT Standard Time", "2027-01-10T12:00:00Z"],
  ["Pacific/Honolulu", "Pacific Standard Time", "2027-01-10T12:00:00Z"],
  ["Australia/Lord_Howe", "AUS Eastern Standard Time", "2027-01-10T13:30:00Z"],
] as const)(
  "an event at nine in %s stays at nine, and Outlook's %s is shown before and after each change",
  (organisation, outlook, now) => {
    const events = mismatch({ organisation, outlook }, at(now));
    expect(events.map((event) => event.organisation.slice(-5))).toEqual(events.map(() => "09:00"));
    expect(new Set(events.map((event) => event.outlook.slice(-5))).size).toBeGreaterThan(1);
  },
);

test("clocks that always agree are no mismatch, and neither is a zone that nobody knows", () => {
  const now = at("2027-01-10T12:00:00Z");
  expect(mismatch({ organisation: "Europe/London", outlook: "GMT Standard Time" }, now)).toEqual([]);
  expect(mismatch({ organisation: "Asia/Tokyo", outlook: "Korea Standard Time" }, now)).toEqual([]);
  expect(mismatch({ organisation: "Europe/London", outlook: "tzone://Microsoft/Custom" }, now)).toEqual([]);
});
