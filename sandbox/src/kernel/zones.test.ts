import { expect, test } from "vitest";
import { instantOf, isoMillis, wallMillis } from "./clock.ts";
import { WINDOWS_ZONE_NAMES } from "./windows-zones.ts";
import { ianaZone, instantAt, wallAt } from "./zones.ts";

const at = (wall: string, zone: string): string =>
  isoMillis(instantAt(wallMillis(wall) ?? 0, ianaZone(zone) ?? "none"));

test("every Windows name stands for a zone this machine knows", () => {
  expect(WINDOWS_ZONE_NAMES.filter((name) => ianaZone(name) === undefined)).toEqual([]);
  expect(WINDOWS_ZONE_NAMES.length).toBeGreaterThan(130);
});

test("newer IANA names are known as well, offsets and inventions are not", () => {
  expect(ianaZone("Europe/Kyiv")).toBe("Europe/Kyiv");
  expect(ianaZone("gmt standard time")).toBe("Europe/London");
  expect(ianaZone("+02:00")).toBeUndefined();
  expect(ianaZone("Mars/Olympus")).toBeUndefined();
});

test("summer and winter differ where they do", () => {
  expect(at("2027-01-10T09:00", "Europe/London")).toBe("2027-01-10T09:00:00.000Z");
  expect(at("2027-07-10T09:00", "Europe/London")).toBe("2027-07-10T08:00:00.000Z");
  expect(at("2027-07-10T09:00", "India Standard Time")).toBe("2027-07-10T03:30:00.000Z");
});

test("an hour that occurs twice means the first, one that is skipped moves on by the gap", () => {
  expect(at("2027-10-31T01:30", "Europe/London")).toBe("2027-10-31T00:30:00.000Z");
  expect(at("2027-03-28T01:30", "Europe/London")).toBe("2027-03-28T01:30:00.000Z");
});

test("the wall shows what people there read", () => {
  const instant = instantOf("2027-07-01T16:00:00Z") ?? 0;
  expect(isoMillis(wallAt(instant, "America/Los_Angeles"))).toBe("2027-07-01T09:00:00.000Z");
});

test("no day is read that the calendar does not have", () => {
  expect(instantOf("2027-02-30T10:00:00Z")).toBeUndefined();
  expect(wallMillis("2027-13-01T10:00")).toBeUndefined();
});
