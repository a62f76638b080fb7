import { expect, test, vi } from "vitest";
import { AMARA, dayAt, openMeeting, outlookOf } from "../../../testing/microsoft/outlook.ts";
import { connectedServer } from "../../../testing/sandbox.ts";
import { timeAt, timesWithin } from "./times.ts";

const PATIENCE = { timeout: 60_000, interval: 100 };
const at = (days: number, hour: number) => dayAt(days, hour).replace("Z", ".000Z");
const times = (days: number, hour: number) => ({
  start: { dateTime: dayAt(days, hour).replace("Z", ""), timeZone: "UTC" },
  end: { dateTime: dayAt(days, hour + 1).replace("Z", ""), timeZone: "UTC" },
});

test("a date of a series that somebody moved, renamed or called off in Outlook is so on the calendar and the join page", async () => {
  const { server, sandbox } = await connectedServer();
  const { id, joinPage } = await openMeeting(server, "a", {
    recurrence: { frequency: "daily", count: 4, timeZone: "UTC" },
  });
  const { call } = outlookOf(sandbox, AMARA);
  const span = `startDateTime=${dayAt(1, 0)}&endDateTime=${dayAt(9, 0)}&$top=50`;
  const { value } = await call("GET", `/users/${AMARA}/calendarView?${span}`);
  const dates = value.filter(({ subject }: { subject: string }) => subject === "Advice");
  const dateAt = (n: number) => `/users/${AMARA}/events/${encodeURIComponent(dates[n].id)}`;
  await call("DELETE", dateAt(0));
  await call("PATCH", dateAt(1), times(2, 17));
  await call("PATCH", dateAt(2), { subject: "Advice for parents" });
  await call("PATCH", dateAt(3), times(6, 9));
  await sandbox.control("POST", "/clock", { advance: 3600 });
  const shown = async () => (await server.call("GET", `/api/meetings/${id}`)).body.exceptions;
  await vi.waitFor(async () => expect(await shown()).toHaveLength(4), PATIENCE);
  const { items } = (await server.call("GET", `/api/meetings/calendar?from=${dayAt(1, 0)}&to=${dayAt(8, 0)}`)).body;
  expect(items.map(({ start, end, subject, state }: Record<string, string>) => [start, end, subject, state])).toEqual([
    [at(1, 14), at(1, 15), "Advice", "cancelled"],
    [at(2, 17), at(2, 18), "Advice", "open"],
    [at(3, 14), at(3, 15), "Advice for parents", "open"],
    [at(6, 9), at(6, 10), "Advice", "open"],
  ]);
  // What was planned for the fourth day is held after the series was to be over.
  const late = (await server.call("GET", `/api/meetings/calendar?from=${dayAt(6, 0)}&to=${dayAt(7, 0)}`)).body;
  expect(late.items).toHaveLength(1);
  const page = await server.call("GET", `/api/join-pages/${joinPage.split("/join/")[1]}`);
  expect(page.body).toMatchObject({ start: at(2, 17), end: at(2, 18), subject: "Advice", state: "ahead" });
});

const planned = {
  starts: new Date("2027-03-01T09:00:00Z"),
  ends: new Date("2027-03-01T10:00:00Z"),
  lastEnds: new Date("2027-03-22T10:00:00Z"),
  recurrence: { frequency: "weekly", interval: 1, count: 4, timeZone: "Europe/London" },
} as const;
const off = (day: string) => ({ day, cancelled: true });

test("whoever comes on a day that was called off is told of the next one that is held, however many there are between", () => {
  const now = new Date("2027-03-02T00:00:00Z");
  const startsAt = (exceptions: readonly { day: string; cancelled: boolean; start?: string; end?: string }[]) => {
    const { starts, cancelled } = timeAt({ ...planned, exceptions }, now);
    return [starts.toISOString(), cancelled];
  };
  expect(startsAt([])).toEqual(["2027-03-08T09:00:00.000Z", false]);
  expect(startsAt([off("2027-03-08"), off("2027-03-15")])).toEqual(["2027-03-22T09:00:00.000Z", false]);
  const rest = [off("2027-03-08"), off("2027-03-15"), off("2027-03-22")];
  expect(startsAt(rest)).toEqual(["2027-03-01T09:00:00.000Z", false]);
  expect(startsAt([off("2027-03-01"), ...rest])[1]).toBe(true);
  const moved = { day: "2027-03-22", cancelled: false, start: "2027-03-03T12:00:00Z", end: "2027-03-03T13:00:00Z" };
  expect(startsAt([moved])).toEqual(["2027-03-03T12:00:00.000Z", false]);
});

test("what goes on at the edge of a stretch of time belongs to it, and what only touches it does not", () => {
  const within = (from: string, to: string) =>
    timesWithin({ ...planned, exceptions: [] }, { from: new Date(from), to: new Date(to) }).length;
  expect(within("2027-03-08T09:30:00Z", "2027-03-08T09:45:00Z")).toBe(1);
  expect(within("2027-03-08T10:00:00Z", "2027-03-15T09:00:00Z")).toBe(0);
});
