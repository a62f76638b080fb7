import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { accountSessions, appSessions, BIOLOGY, LAB } from "../../../testing/microsoft/class-sessions.ts";

const EVENT = /^(POST|PATCH|DELETE) \/(groups|users)\/\{(id|user)\}\/events/;

/** How Microsoft was asked to write into calendars. */
async function writes({ control }: Awaited<ReturnType<typeof appSessions>>["sandbox"]): Promise<string[]> {
  const { entries } = await control("GET", "/traffic");
  const asked = entries.filter(({ endpoint = "" }: { endpoint?: string }) => EVENT.test(endpoint));
  return asked.map(({ endpoint }: { endpoint: string }) => endpoint.split(" ")[0] ?? "");
}

/** Both ways, by what people do in Outlook as well. */
const WAYS = [
  ["the app, into a mailbox", appSessions],
  ["a connected account, into the calendar of the group", accountSessions],
] as const;

test.for(WAYS)("by %s a session is written once, changed where it changed, and taken out", async ([, begin]) => {
  const { put, at, stands, sandbox, server, shown } = await begin();
  expect(await put("lab", LAB)).toMatchObject({ status: 200, body: { state: "waiting", timeZone: "Europe/London" } });
  await stands("lab", "written");
  expect(await sandbox.events("Lab")).toMatchObject([
    { start: "2027-03-29T08:00:00.000Z", end: "2027-03-29T09:00:00.000Z" },
  ]);
  expect(await put("lab", LAB)).toMatchObject({ body: { state: "written" } });
  await put("lab", { ...LAB, location: "Room 5" });
  await stands("lab", "written", { location: "Room 5" });
  await put("lab", { ...LAB, start: "2027-03-29T13:00", end: "2027-03-29T14:30" });
  await stands("lab", "written", { start: "2027-03-29T13:00" });
  expect(await sandbox.events("Lab")).toMatchObject([
    { start: "2027-03-29T12:00:00.000Z", end: "2027-03-29T13:30:00.000Z" },
  ]);
  expect(await server.call("DELETE", `${at}/lab`)).toMatchObject({ status: 204 });
  await soon(async () => expect(await shown()).toEqual([]));
  expect(await sandbox.events("Lab")).toEqual([]);
  const [first, ...others] = await writes(sandbox);
  expect([first, others.slice(0, 2)]).toEqual(["POST", ["PATCH", "PATCH"]]);
  expect(others).toHaveLength(3);
});

test.for(WAYS)(
  "by %s a session that is cancelled leaves the calendar and stays here, until it is planned again",
  async ([, begin]) => {
    const { put, stands, sandbox, facts } = await begin();
    await put("lab", LAB);
    await stands("lab", "written");
    await put("lab", { ...LAB, state: "cancelled" });
    await stands("lab", "cancelled");
    expect(await sandbox.events("Lab")).toEqual([]);
    await put("lab", LAB);
    await stands("lab", "written");
    expect(await sandbox.events("Lab")).toHaveLength(1);
    expect(await facts("class-session.cancelled")).toMatchObject([{ data: { session: "lab", title: "Lab" } }]);
  },
);

test.for(WAYS)(
  "what somebody does in Outlook to what %s wrote is put right by the next sync, and told",
  async ([, begin]) => {
    const { list, stands, sandbox, sync, outlook, calendar, facts } = await begin();
    await list({ ...LAB, key: "lab" }, { ...LAB, key: "talk", title: "Talk" });
    await stands("lab", "written");
    await stands("talk", "written");
    const { value } = await outlook.call("GET", `${calendar}/events`);
    const idOf = (subject: string) =>
      encodeURIComponent(value.find((event: { subject: string }) => event.subject === subject).id);
    await outlook.call("DELETE", `${calendar}/events/${idOf("Lab")}`);
    const moved = { dateTime: "2027-03-29T17:00:00", timeZone: "GMT Standard Time" };
    await outlook.call("PATCH", `${calendar}/events/${idOf("Talk")}`, {
      start: moved,
      end: { ...moved, dateTime: "2027-03-29T18:00:00" },
    });
    await sync();
    await stands("lab", "written", { restored: { what: "deleted" } });
    await stands("talk", "written", { restored: { what: "changed" } });
    for (const subject of ["Lab", "Talk"])
      await soon(async () =>
        expect(await sandbox.events(subject)).toMatchObject([{ start: "2027-03-29T08:00:00.000Z" }]),
      );
    const told = (await facts("class-session.restored")).map(({ data }: { data: { was: string } }) => data.was);
    expect(told.toSorted()).toEqual(["changed", "deleted"]);
  },
);

test("the class is invited by its group, and an online session has a Teams meeting", async () => {
  const { put, stands, sandbox } = await appSessions();
  await put("lab", { ...LAB, online: true });
  await stands("lab", "written", { joinUrl: expect.stringContaining("meetup-join") });
  const [event] = await sandbox.events("Lab");
  expect(event).toMatchObject({ attendees: [{ address: expect.stringMatching(/^Biology1@/) }] });
});

test("in the calendar of a group an online session stands without a link, and says why", async () => {
  const { put, stands } = await accountSessions();
  await put("lab", { ...LAB, online: true });
  const shown = await stands("lab", "written", { finding: { reason: "group-without-link", cure: expect.any(String) } });
  expect(shown).not.toHaveProperty("joinUrl");
});

test("where nobody has said in whose mailbox, or that mailbox is nobody's, sessions wait until somebody does", async () => {
  const { put, stands, server, facts, sandbox } = await appSessions({ calendar: { invites: false } });
  await put("lab", LAB);
  await stands("lab", "stopped", { finding: { reason: "session-mailbox-missing", cure: expect.any(String) } });
  const choose = (mailbox: string) =>
    server.call("PATCH", "/api/class-settings", { body: { calendar: { mailbox, invites: false } } });
  await choose("nobody@campus.example");
  await stands("lab", "stopped", { finding: { reason: "session-mailbox-unknown" } });
  await choose("ingrid.halvorsen@campus.example");
  await stands("lab", "written");
  expect(await sandbox.events("Lab")).toMatchObject([{ attendees: [] }]);
  expect(await facts("class-session.stopped")).not.toEqual([]);
});

test("without the permission for calendars all sessions wait, and nobody goes on asking", async () => {
  const roles = ["Team.Create", "TeamMember.ReadWrite.All", "Group.ReadWrite.All", "User.Read.All"];
  const { list, stands, sandbox } = await appSessions({ roles });
  await list(...Array.from({ length: 20 }, (_, n) => ({ ...LAB, key: `lab-${n}`, title: `Lab ${n}` })));
  await stands("lab-19", "stopped", { finding: { reason: "mailbox-out-of-reach" } });
  expect((await writes(sandbox)).length).toBeLessThan(10);
});

test("a class without a team has its sessions written once it has one", async () => {
  const { bring, server, sync, sandbox, stands: _, ...it } = await accountSessions();
  await bring(BIOLOGY, { id: "art-1", title: "Art 1", teachers: BIOLOGY.teachers, students: BIOLOGY.students });
  const { body } = await server.call("GET", "/api/classes?q=Art");
  const at = `/api/classes/${body.items[0].id}/sessions`;
  await server.call("PUT", `${at}/atelier`, { body: { ...LAB, title: "Atelier" } });
  await soon(async () =>
    expect((await server.call("GET", at)).body.items).toMatchObject([
      { state: "stopped", finding: { reason: "session-without-team" } },
    ]),
  );
  await sync();
  await soon(async () => {
    // What Microsoft takes a while for is waited for by the clock.
    await sandbox.control("POST", "/clock", { advance: 5 });
    expect((await server.call("GET", at)).body.items).toMatchObject([{ state: "written" }]);
  });
  expect(await sandbox.events("Atelier")).toHaveLength(1);
  expect(it.account).toBeDefined();
});

test("a session that was over before it was brought is written nowhere, and one that ends stays in the calendar", async () => {
  const { put, list, stands, shown, sandbox, server, at } = await appSessions();
  await put("old", { ...LAB, title: "Old", start: "2026-01-05T09:00", end: "2026-01-05T10:00" });
  await stands("old", "over");
  const { now } = await sandbox.control("GET", "/clock");
  const tomorrow = `${new Date(Date.parse(now) + 24 * 3600_000).toISOString().slice(0, 10)}T`;
  const soonOver = { ...LAB, title: "Soon over", timeZone: "UTC", start: `${tomorrow}09:00`, end: `${tomorrow}10:00` };
  await put("soon", soonOver);
  await stands("soon", "written");
  const keys = async (when: string) =>
    (await server.call("GET", `${at}?when=${when}`)).body.items.map(({ key }: { key: string }) => key);
  expect([await keys("past"), await keys("coming")]).toEqual([["old"], ["soon"]]);
  await sandbox.control("POST", "/clock", { advance: 3 * 24 * 3600 });
  expect(await keys("coming")).toEqual([]);
  expect(await list()).toMatchObject({ body: { removed: 2 } });
  expect(await shown()).toEqual([]);
  expect(await sandbox.events("Soon over")).toHaveLength(1);
  expect(await sandbox.events("Old")).toEqual([]);
});
