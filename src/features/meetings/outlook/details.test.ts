import { expect, test, vi } from "vitest";
import {
  AMARA,
  CALLUM,
  dayAt,
  eventOf,
  listening,
  openMeeting,
  outlookOf,
} from "../../../testing/microsoft/outlook.ts";
import { connectedServer, type TestSandbox } from "../../../testing/sandbox.ts";
import { atRest, timeStands } from "../../../testing/microsoft/sandbox-time.ts";
import type { TestServer } from "../../../testing/server.ts";

const PATIENCE = { timeout: 60_000, interval: 100 };
const [IVAN, GUEST, ROOM] = ["ivan.petrov@elsewhere.example", "guest@elsewhere.example", "studio@elsewhere.example"];

/** Whom Outlook has invited, and as what. */
async function listIn(sandbox: TestSandbox): Promise<Record<string, string>> {
  const { attendees } = await outlookOf(sandbox, AMARA).call("GET", await eventOf(sandbox, AMARA));
  return Object.fromEntries(
    attendees.map(({ type, emailAddress }: { type: string; emailAddress: { address: string } }) => [
      emailAddress.address,
      type,
    ]),
  );
}

const invited = (address: string, type = "required") => ({ type, emailAddress: { address } });

/** News of what people do in Outlook never comes and nobody looks for it, so that nobody here knows of it yet. */
async function unheard() {
  const { server, sandbox, meeting } = await listening();
  // Whoever begins to listen looks once for what was missed until then, and whoever changes a meeting, for what came of it.
  await atRest(server, "meetings.look");
  await timeStands({ server, sandbox });
  await sandbox.control("POST", "/notification-faults", { action: { kind: "lose" } });
  const attendees = [invited(CALLUM, "optional"), invited(IVAN), invited(ROOM, "resource")];
  await outlookOf(sandbox, AMARA).call("PATCH", await eventOf(sandbox, AMARA), { attendees });
  return { server, sandbox, meeting };
}

test("whoever is optional in Outlook stays so, and whom Outlook invited beside us stays, when we move the meeting", async () => {
  const { server, sandbox, meeting } = await unheard();
  const moved = await openMeeting(server, "a", { start: dayAt(2, 9), end: dayAt(2, 10) });
  expect(moved).toMatchObject({ state: "open", joinUrl: meeting.joinUrl });
  expect(await listIn(sandbox)).toEqual({ [CALLUM]: "optional", [IVAN]: "required", [ROOM]: "resource" });
});

test("when we invite one and take off another, all others stay as Outlook has them", async () => {
  const { server, sandbox } = await unheard();
  await openMeeting(server, "a", { attendees: [{ email: CALLUM }, { email: GUEST, name: "Gus Guest" }] });
  expect(await listIn(sandbox)).toEqual({
    [CALLUM]: "optional",
    [IVAN]: "required",
    [ROOM]: "resource",
    [GUEST]: "required",
  });
  await openMeeting(server, "a", { attendees: [{ email: GUEST, name: "Gus Guest" }] });
  expect(await listIn(sandbox)).toEqual({ [IVAN]: "required", [ROOM]: "resource", [GUEST]: "required" });
});

test("whoever is invited already is not mailed because somebody else is invited, or an option is chosen", async () => {
  const { server, sandbox } = await connectedServer();
  await openMeeting(server, "a", { attendees: [{ email: GUEST }] });
  await openMeeting(server, "a", { attendees: [{ email: GUEST }], options: { chat: "off" } });
  await openMeeting(server, "a", { attendees: [{ email: GUEST }, { email: IVAN }] });
  expect((await sandbox.mails(IVAN)).map(({ kind }) => kind)).toEqual(["invitation"]);
  expect((await sandbox.mails(GUEST)).map(({ kind }) => kind)).toEqual(["invitation"]);
});

test("a change whose answer was lost is taken back in Outlook, too, when somebody here thinks better of it", async () => {
  const { server, sandbox } = await connectedServer();
  const before = { attendees: [{ email: GUEST }] };
  const shown = async () => (await server.call("GET", `/api/meetings/${meeting.id}`)).body;
  const meeting = await openMeeting(server, "a", before);
  const match = { method: "PATCH", path: "/users/[^/]+/events/" };
  const { id: fault } = await sandbox.control("POST", "/faults", { match, action: { kind: "reset-after" } });
  const start = dayAt(2, 9);
  const body = { ...before, start, end: dayAt(2, 10), subject: "Advice", organiser: { userPrincipalName: AMARA } };
  await server.call("PUT", "/api/meetings/a", { body: { ...body, attendees: [{ email: IVAN }] } });
  await vi.waitFor(async () => {
    expect(await sandbox.events("Advice")).toMatchObject([{ start: expect.stringContaining("T09:00") }]);
  }, PATIENCE);
  await vi.waitFor(async () => expect((await shown()).finding).toBeDefined(), PATIENCE);
  await server.call("PUT", "/api/meetings/a", { body: { ...body, start: dayAt(1, 14), end: dayAt(1, 15) } });
  await sandbox.control("DELETE", `/faults/${fault}`);
  await vi.waitFor(async () => {
    expect(await shown()).toMatchObject({ state: "open", start: dayAt(1, 14) });
    expect(await sandbox.events("Advice")).toMatchObject([{ start: expect.stringContaining("T14:00") }]);
  }, PATIENCE);
  expect(await listIn(sandbox)).toEqual({ [GUEST]: "required" });
});

/** Four afternoons, day after day, and their own events in Amara's calendar. */
async function series() {
  const { server, sandbox } = await connectedServer();
  // Parley looks at Outlook where a test lets time go by.
  await timeStands({ server, sandbox });
  const recurrence = { frequency: "daily", count: 4, timeZone: "UTC" };
  const meeting = await openMeeting(server, "a", { recurrence });
  const { call } = outlookOf(sandbox, AMARA);
  const window = `startDateTime=${dayAt(1, 0)}&endDateTime=${dayAt(9, 0)}&$top=50`;
  const { value } = await call("GET", `/users/${AMARA}/calendarView?${window}`);
  const dates = value.filter(({ subject }: { subject: string }) => subject === "Advice");
  const at = (n: number) => `/users/${AMARA}/events/${encodeURIComponent(dates[n].id)}`;
  const put = (more: object) => openMeeting(server, "a", { recurrence, ...more });
  return { server, sandbox, meeting, call, at, put };
}

async function exceptionsOf(server: TestServer, id: string) {
  return (await server.call("GET", `/api/meetings/${id}`)).body.exceptions;
}

test("single dates of a series that are moved, renamed or cancelled in Outlook are shown, and outlive our own change", async () => {
  const { server, sandbox, meeting, call, at, put } = await series();
  await call("PATCH", at(1), {
    start: { dateTime: dayAt(2, 17).replace("Z", ""), timeZone: "UTC" },
    end: { dateTime: dayAt(2, 18).replace("Z", ""), timeZone: "UTC" },
  });
  await call("PATCH", at(2), { subject: "Advice for parents" });
  await call("DELETE", at(3));
  await sandbox.control("POST", "/clock", { advance: 3600 });
  const seen = [
    { day: dayAt(2, 0).slice(0, 10), cancelled: false, start: dayAt(2, 17).replace("Z", ".000Z") },
    { day: dayAt(3, 0).slice(0, 10), cancelled: false, subject: "Advice for parents" },
    { day: dayAt(4, 0).slice(0, 10), cancelled: true },
  ];
  await vi.waitFor(async () => expect(await exceptionsOf(server, meeting.id)).toMatchObject(seen), PATIENCE);
  await put({ subject: "Better advice", attendees: [{ email: CALLUM }, { email: GUEST }] });
  expect(await call("GET", at(1))).toMatchObject({ start: { dateTime: expect.stringContaining("T17:00") } });
  expect(await call("GET", at(2))).toMatchObject({ subject: "Advice for parents" });
  await expect(call("GET", at(3))).rejects.toThrow("404");
  const { items } = (await server.call("GET", `/api/facts?about=${meeting.id}`)).body;
  const told = items.filter(({ what }: { what: string }) => what === "meeting.dates-changed-in-outlook");
  expect(told.flatMap(({ data }: { data: { dates: string[] } }) => data.dates).toSorted()).toEqual(
    seen.map(({ day }) => day),
  );
});
