import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { accountSessions, appSessions, LAB, plannedSessions } from "../../../testing/microsoft/class-sessions.ts";

// By hand, out of the rules of each zone: what clocks show, and when that is.
const CLOCKS = [
  ["New York before", "America/New_York", "2027-03-13T09:00", "2027-03-13T14:00:00.000Z"],
  ["New York after", "America/New_York", "2027-03-15T09:00", "2027-03-15T13:00:00.000Z"],
  ["New York in the hour that comes twice", "America/New_York", "2027-11-07T01:30", "2027-11-07T05:30:00.000Z"],
  ["London before", "Europe/London", "2027-10-30T09:00", "2027-10-30T08:00:00.000Z"],
  ["London after", "Europe/London", "2027-11-01T09:00", "2027-11-01T09:00:00.000Z"],
  ["Kyiv by its new name", "Europe/Kyiv", "2027-03-29T09:00", "2027-03-29T06:00:00.000Z"],
  [
    "Lord Howe before half an hour is given back",
    "Australia/Lord_Howe",
    "2027-04-03T09:00",
    "2027-04-02T22:00:00.000Z",
  ],
  ["Lord Howe after", "Australia/Lord_Howe", "2027-04-05T09:00", "2027-04-04T22:30:00.000Z"],
  ["Apia, on the far side of the date line", "Pacific/Apia", "2027-06-01T09:00", "2027-05-31T20:00:00.000Z"],
  ["Chatham, forty-five minutes off", "Pacific/Chatham", "2027-09-27T09:00", "2027-09-26T19:15:00.000Z"],
  ["Troll, of which Outlook knows nothing", "Antarctica/Troll", "2027-06-01T09:00", "2027-06-01T07:00:00.000Z"],
  ["Windows' name of London", "GMT Standard Time", "2027-07-01T09:00", "2027-07-01T08:00:00.000Z"],
] as const;

test("sessions at nine on the wall are at nine in the calendar, whatever clocks do around them", async () => {
  const { list, stands, sandbox, outlook, calendar } = await appSessions();
  const sessions = CLOCKS.map(([title, timeZone, start], n) => {
    const end = start.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 2).padStart(2, "0")}`);
    return { ...LAB, key: `n${n}`, title, timeZone, start, end };
  });
  expect(await list(...sessions)).toMatchObject({ status: 200, body: { added: CLOCKS.length } });
  for (const [n] of CLOCKS.entries()) await stands(`n${n}`, "written");
  for (const [title, , , instant] of CLOCKS)
    expect(await sandbox.events(title)).toMatchObject([{ subject: title, start: instant }]);
  const { value } = await outlook.call("GET", `${calendar}/events?$top=50`);
  const zones = new Map(
    value.map(({ subject, originalStartTimeZone }: Record<string, string>) => [subject, originalStartTimeZone]),
  );
  expect(zones.get("Lord Howe after")).toBe("Lord Howe Standard Time");
  expect(zones.get("Kyiv by its new name")).toBe("FLE Standard Time");
  // By its name nobody could tell which of the two half past ones is meant.
  expect(zones.get("New York in the hour that comes twice")).toBe("UTC");
  expect(zones.get("Troll, of which Outlook knows nothing")).toBe("UTC");
});

const WRONG = [
  [{ start: "2027-03-28T01:30" }, "start", "session-time-skipped"],
  [{ timeZone: "Australia/Lord_Howe", start: "2027-10-03T02:15" }, "start", "session-time-skipped"],
  [{ start: "2027-03-29T09:00:00Z" }, "start", "session-time-with-offset"],
  [{ end: "2027-03-29T10:00+01:00" }, "end", "session-time-with-offset"],
  [{ start: "2027-02-30T09:00" }, "start", "session-time-unclear"],
  [{ start: "tomorrow" }, "start", "session-time-unclear"],
  [{ end: "2027-03-29T08:00" }, "end", "session-ends-first"],
  [{ end: "2027-03-29T09:00" }, "end", "session-ends-first"],
  [{ end: "2027-05-29T09:00" }, "end", "session-too-long"],
  [{ start: "2207-03-29T09:00", end: "2207-03-29T10:00" }, "start", "session-far-away"],
  [{ timeZone: "BST" }, "timeZone", "session-zone-unknown"],
  [{ timeZone: "Europe/Atlantis" }, "timeZone", "session-zone-unknown"],
  [{ timeZone: undefined }, "timeZone", "session-zone-missing"],
] as const;

test("a session that nobody could keep is refused with the field, the reason and the cure, and of its list nothing is taken", async () => {
  const { put, list, shown } = await plannedSessions();
  for (const [wrong, field, reason] of WRONG) {
    const told = { status: 400, body: { field, reason, cure: expect.any(String) } };
    expect(await put("lab", { ...LAB, ...wrong })).toMatchObject(told);
    const listed = await list({ ...LAB, key: "good" }, { ...LAB, key: "bad", ...wrong });
    expect(listed).toMatchObject({ ...told, body: { ...told.body, field: `sessions.1.${field}` } });
  }
  expect(await list({ ...LAB, key: "same" }, { ...LAB, key: "same" })).toMatchObject({
    body: { field: "sessions.1.key", reason: "session-key-twice" },
  });
  expect(await put("lab", { ...LAB, title: "two\nlines" })).toMatchObject({ status: 400, body: { field: "title" } });
  expect(await put("lab", { ...LAB, colour: "red" })).toMatchObject({ status: 400 });
  expect(await shown()).toEqual([]);
});

test("a session that names no clock goes by that of its class, then of the settings, then of the organisation", async () => {
  const { put, server, id, at } = await plannedSessions();
  const { timeZone: _, ...bare } = LAB;
  const zone = async () => (await put("lab", bare)).body.timeZone;
  const call = (path: string, body: object) => server.call("PATCH", path, { body });
  expect(await zone()).toBeUndefined();
  expect((await server.call("GET", at)).body).not.toHaveProperty("clock");
  await call("/api/organisation", { timeZone: "Asia/Tokyo" });
  expect(await zone()).toBe("Asia/Tokyo");
  await call("/api/class-settings", { timeZone: "Australia/Lord_Howe" });
  expect(await zone()).toBe("Australia/Lord_Howe");
  await call(`/api/classes/${id}`, { ownSettings: { timeZone: "Pacific/Apia" } });
  expect(await zone()).toBe("Pacific/Apia");
  expect((await server.call("GET", at)).body.clock).toEqual({ timeZone: "Pacific/Apia", from: "class" });
});

test("where the account's Outlook shows other hours than the class, the page of the class says so by an event at nine", async () => {
  const { server, at } = await accountSessions();
  const clockFor = async (timeZone: string) => {
    await server.call("PATCH", "/api/class-settings", { body: { timeZone } });
    return (await server.call("GET", at)).body.clock;
  };
  // Hers is London's, and is read a moment after she connected it.
  await soon(async () => expect(await clockFor("America/New_York")).toHaveProperty("outlook"));
  const { outlook, ...clock } = await clockFor("America/New_York");
  expect(clock).toEqual({ timeZone: "America/New_York", from: "settings" });
  expect(outlook.timeZone).toBe("GMT Standard Time");
  for (const event of outlook.events) expect(event.class).toMatch(/ 09:00$/);
  expect(new Set(outlook.events.map((event: { outlook: string }) => event.outlook.slice(-5)))).toEqual(
    new Set(["13:00", "14:00"]),
  );
  expect(await clockFor("Europe/London")).toEqual({ timeZone: "Europe/London", from: "settings" });
});
