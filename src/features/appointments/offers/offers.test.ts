import { expect, test } from "vitest";
import { bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";
import { AMARA, dayAt, outlookOf } from "../../../testing/microsoft/outlook.ts";

type Stage = Awaited<ReturnType<typeof bookingStage>>;

async function starts(stage: Stage, from = dayAt(1, 0), to = dayAt(2, 0)): Promise<string[]> {
  return (await stage.slots(from, to)).items.map(({ start }: { start: string }) => start);
}

async function why(stage: Stage, start: string) {
  const query = new URLSearchParams({ service: stage.service.id, start, as: "staff" }).toString();
  return (await stage.server.call("GET", `/api/slots/explanation?${query}`)).body;
}

/** Something that the host has put into Outlook themselves. */
async function busy({ sandbox }: Stage, start: string, end: string): Promise<void> {
  const at = (dateTime: string) => ({ dateTime: dateTime.slice(0, 19), timeZone: "UTC" });
  await outlookOf(sandbox, AMARA).call("POST", "/me/events", { subject: "Dentist", start: at(start), end: at(end) });
}

test("what stands in a host's Outlook is not offered, and staff are told that this is why", async () => {
  const stage = await bookingStage({ service: { zone: "UTC" } });
  const [first = ""] = await starts(stage);
  const end = new Date(Date.parse(first) + 30 * 60_000).toISOString();
  await busy(stage, first, end);
  await minutesPass(stage, 2);
  // Who books is held against what Outlook shows now, whatever was offered a moment ago.
  expect((await stage.book({ start: first })).body).toMatchObject({ status: 409, reason: "slot-taken" });
  await minutesPass(stage, 4);
  expect(await starts(stage)).not.toContain(first);
  expect(await why(stage, first)).toMatchObject({
    offered: false,
    hosts: [{ name: "Amara Okafor", because: { reason: "outlook", from: first, to: end } }],
  });
  expect(await why(stage, dayAt(3, 2))).toMatchObject({ hosts: [{ because: { reason: "outside-hours" } }] });
});

test("where Outlook cannot be read, nobody is told that nothing is free: a service says what it does then", async () => {
  const results: Record<string, unknown> = {};
  for (const outlook of ["needed", "where-known", "ignored"]) {
    const stage = await bookingStage({ service: { outlook } });
    await stage.sandbox.control("PATCH", `/users/${AMARA}`, { mailbox: false });
    const { calendars, items } = await stage.slots();
    results[outlook] = [calendars, items.length > 0];
    if (outlook !== "needed") continue;
    const { body } = await stage.book({ start: dayAt(2, 10) });
    expect(body).toMatchObject({ status: 409, reason: "calendar-unread" });
    expect(await why(stage, dayAt(2, 10))).toMatchObject({ hosts: [{ because: { reason: "calendar-unread" } }] });
    const { body: hosts } = await stage.server.call("GET", "/api/hosts");
    expect(hosts.items[0].calendar.finding).toMatchObject({ level: "bad", cure: expect.any(String) });
  }
  expect(results).toEqual({
    needed: ["unread", false],
    "where-known": ["unread", true],
    ignored: ["ignored", true],
  });
});

test("while Microsoft does not answer, what calendars showed a while ago is offered, and said to be old", async () => {
  const stage = await bookingStage();
  expect(await stage.slots()).toMatchObject({ calendars: "read" });
  await stage.sandbox.control("PATCH", `/users/${AMARA}`, { mailbox: false });
  await minutesPass(stage, 30);
  const { calendars, items } = await stage.slots();
  expect([calendars, items.length > 0]).toEqual(["stale", true]);
});

test("a room is taken by one appointment at a time, whoever holds it", async () => {
  const stage = await bookingStage();
  const { server } = stage;
  const { body: room } = await server.call("POST", "/api/rooms", { body: { name: "Room 1" } });
  await server.call("PATCH", `/api/services/${stage.service.id}`, { body: { rooms: [room.id], capacity: 1 } });
  const [first = ""] = await starts(stage);
  expect((await stage.book({ start: first })).body).toMatchObject({ room: { name: "Room 1" } });
  expect(await why(stage, first)).toMatchObject({ because: { reason: "no-room" } });
});

test("customers keep to notice and horizon, staff do not, and both to the present", async () => {
  const stage = await bookingStage({ service: { notice: 60 * 24 * 3, days: 4 } });
  expect(await starts(stage, dayAt(1, 0), dayAt(3, 0))).toEqual([]);
  expect((await starts(stage, dayAt(4, 0), dayAt(5, 0))).length).toBeGreaterThan(0);
  expect(await starts(stage, dayAt(6, 0), dayAt(8, 0))).toEqual([]);
  expect((await stage.book({ start: dayAt(1, 12) })).body).toMatchObject({ state: "confirmed" });
  expect((await stage.book({ start: dayAt(-1, 12) })).body).toMatchObject({ reason: "start-in-the-past" });
});

const CHANGES = [
  { zone: "America/New_York", day: "2027-03-14", utc: "2027-03-14T13:00:00.000Z" },
  { zone: "Europe/London", day: "2027-03-28", utc: "2027-03-28T08:00:00.000Z" },
  { zone: "Africa/Cairo", day: "2027-04-30", utc: "2027-04-30T06:00:00.000Z" },
  { zone: "Australia/Lord_Howe", day: "2027-04-04", utc: "2027-04-03T22:30:00.000Z" },
  { zone: "Pacific/Apia", day: "2027-06-15", utc: "2027-06-14T20:00:00.000Z" },
];

test.for(CHANGES)(
  "on $day in $zone hours begin at nine by the clock on the wall, as offered and as booked",
  async (change) => {
    const { zone, utc } = change;
    const stage = await bookingStage({ service: { zone, days: 365, outlook: "ignored" } });
    const hours = { zone, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "10:00" }] };
    await stage.server.call("PUT", `/api/hosts/${stage.host.id}/availability`, { body: hours });
    const around = (hours: number) => new Date(Date.parse(utc) + hours * 3600_000).toISOString();
    const offered = await starts(stage, around(-8), around(8));
    expect(offered).toEqual([utc, new Date(Date.parse(utc) + 30 * 60_000).toISOString()]);
    expect((await stage.book({ start: around(-0.5) })).body).toMatchObject({ reason: "outside-hours" });
    expect((await stage.book({ start: utc })).body).toMatchObject({ state: "confirmed", start: utc });
  },
);

test("a service that nobody holds offers nothing, and says so to whoever books it", async () => {
  const stage = await bookingStage({ service: { hosts: [] } });
  expect((await stage.slots()).items).toEqual([]);
  expect((await stage.book({ start: dayAt(2, 10) })).body).toMatchObject({ status: 409, reason: "nobody-holds-it" });
});

test("a service is refused that could never be booked as it says, by its field", async () => {
  const { server } = await bookingStage();
  const add = async (body: object) =>
    (await server.call("POST", "/api/services", { body: { name: "Odd", zone: "UTC", ...body } })).body;
  expect(await add({ hosts: [crypto.randomUUID()] })).toMatchObject({ field: "hosts.0", reason: "hosts-unknown" });
  expect(await add({ zone: "BST" })).toMatchObject({ status: 400, field: "zone" });
  expect(await add({ slug: "careers-advice" })).toMatchObject({ field: "slug", reason: "slug-taken" });
  const ask = { name: "a", label: "A", kind: "choice" };
  expect(await add({ questions: [ask] })).toMatchObject({ field: "questions.0.options", reason: "options-missing" });
  expect(await add({ place: { kind: "phone" }, invitations: "outlook" })).toMatchObject({ field: "invitations" });
});

test("alternatives to a time that is taken are free, and a time that is none of the grid's is not called taken", async () => {
  const stage = await bookingStage({ service: { place: { kind: "phone" } } });
  const [first = "", second = "", third = "", ...others] = await starts(stage);
  for (const start of [first, second, third]) await stage.book({ start });
  const { alternatives } = (await stage.book({ start: second })).body;
  expect(alternatives).toHaveLength(3);
  expect(alternatives).not.toEqual(expect.arrayContaining([first]));
  expect(alternatives.filter((start: string) => [first, second, third].includes(start))).toEqual([]);
  const { body } = await stage.book({ start: (others[0] ?? "").replace(":00.000Z", ":30Z") });
  expect(body).toMatchObject({ status: 409, reason: "off-grid" });
});

test("whoever asks for all of a month, or of a far year, is told what is free, and nobody loses a slot by it", async () => {
  const stage = await bookingStage();
  const month = await stage.slots(dayAt(-20, 0), dayAt(60, 0));
  expect([month.calendars, month.items.length > 0]).toEqual(["read", true]);
  const late = await stage.slots("9998-01-01T00:00:00Z", "9998-02-01T00:00:00Z");
  expect(late).toMatchObject({ calendars: "read", items: [] });
  const wish = { service: stage.service.id, start: "9998-01-01T10:00:00Z" };
  const { body: refused } = await stage.server.call("POST", "/api/holds", { body: wish });
  expect(refused).toMatchObject({ status: 409, reason: "too-far-ahead" });
  const { body: hosts } = await stage.server.call("GET", "/api/hosts");
  expect(hosts.items[0].calendar).toEqual({ readAt: expect.any(String) });
  expect((await starts(stage)).length).toBeGreaterThan(0);
});

test("a service whose room is out of use by now can still be changed", async () => {
  const { server, service } = await bookingStage();
  const { body: room } = await server.call("POST", "/api/rooms", { body: { name: "Room 1" } });
  const change = (body: object) => server.call("PATCH", `/api/services/${service.id}`, { body });
  await change({ rooms: [room.id] });
  await server.call("DELETE", `/api/rooms/${room.id}`);
  expect(await change({ name: "Careers talk" })).toMatchObject({ status: 200 });
  await change({ rooms: [] });
  expect((await change({ rooms: [room.id] })).body).toMatchObject({ field: "rooms.0", reason: "rooms-unknown" });
});

test("a group that has come together takes nobody more than its service does by now, and nobody when it is closed", async () => {
  const stage = await bookingStage({ service: { capacity: 3 } });
  const [first = "", second = ""] = await starts(stage);
  for (const start of [first, second, second]) await stage.book({ start });
  await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { capacity: 2 } });
  expect((await stage.book({ start: second })).body).toMatchObject({ reason: "slot-taken" });
  const closure = { name: "Strike", start: dayAt(0, 0), end: dayAt(5, 0) };
  await stage.server.call("POST", "/api/closures", { body: closure });
  expect(await starts(stage)).toEqual([]);
  expect((await stage.book({ start: first })).body).toMatchObject({ status: 409, reason: "closed" });
});

test("of a list, only a cursor that it has given goes on", async () => {
  const { server } = await bookingStage();
  const id = crypto.randomUUID();
  for (const cursor of [
    "x",
    `yesterday ${id}`,
    `2027-01-01T00:00:00Z ${"-".repeat(36)}`,
    `2027-01-01T00:00:00Z ${id} 1`,
  ]) {
    const { status, body } = await server.call("GET", `/api/appointments?cursor=${encodeURIComponent(cursor)}`);
    expect([status, body]).toMatchObject([400, { field: "cursor" }]);
  }
});
