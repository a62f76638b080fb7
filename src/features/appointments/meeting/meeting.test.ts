import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { addHost, bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";
import { AMARA, eventOf, outlookOf } from "../../../testing/microsoft/outlook.ts";

type Stage = Awaited<ReturnType<typeof bookingStage>>;
const SUBJECT = "Careers advice: Priya Raman";

async function booked(stage: Stage, more: object = {}) {
  const [first] = (await stage.slots()).items;
  const { status, body } = await stage.book({ start: first.start, ...more });
  expect([status, body]).toMatchObject([201, { state: "confirmed" }]);
  return body;
}

async function now({ server }: Stage, id: string) {
  return (await server.call("GET", `/api/appointments/${id}`)).body;
}

async function facts({ server }: Stage, id: string): Promise<string[]> {
  const { items } = (await server.call("GET", `/api/facts?about=${id}`)).body;
  return items.map(({ what }: { what: string }) => what);
}

test("a host who lost their mailbox keeps nobody from the appointment: it says what is wrong, and heals by itself", async () => {
  const stage = await bookingStage({ service: { outlook: "where-known" } });
  const mailbox = (has: boolean) => stage.sandbox.control("PATCH", `/users/${AMARA}`, { mailbox: has });
  await mailbox(false);
  const { id } = await booked(stage);
  await soon(async () =>
    expect(await now(stage, id)).toMatchObject({
      state: "confirmed",
      meeting: { finding: { reason: "organiser-without-mailbox", cure: expect.any(String) } },
    }),
  );
  // By then it is known when it is tried again.
  await soon(async () => expect(await facts(stage, id)).toContain("appointment.meeting-refused"));
  await mailbox(true);
  await minutesPass(stage, 11);
  await soon(async () => expect((await now(stage, id)).meeting.joinUrl).toContain("meetup-join"));
  expect(await stage.sandbox.events(SUBJECT)).toHaveLength(1);
  // The link is shown as soon as the meeting is open; that it is ready is recorded when the appointment hears of it.
  const story = ["appointment.meeting-ready", "appointment.meeting-refused", "appointment.confirmed"];
  await soon(async () => expect(await facts(stage, id)).toEqual(story));
});

test("an appointment that nobody is set to organise stands without a link, and gets one once the settings say who", async () => {
  const stage = await bookingStage({ service: { organiser: "settings" } });
  const { id } = await booked(stage);
  await soon(async () =>
    expect(await now(stage, id)).toMatchObject({ meeting: { finding: { reason: "organiser-missing" } } }),
  );
  const { body } = await stage.server.call("PATCH", "/api/meeting-settings", {
    body: { organiser: "mailbox", mailbox: { userPrincipalName: "grace.mensah@campus.example" } },
  });
  expect(body.organiser).toBe("mailbox");
  await stage.server.call("POST", `/api/appointments/${id}/meeting`);
  await soon(async () => expect((await now(stage, id)).meeting.joinUrl).toContain("meetup-join"));
  // Whoever holds it is invited by the mailbox that organises it.
  expect(await stage.sandbox.events(SUBJECT)).toMatchObject([{ attendees: [{ address: AMARA }] }]);
});

test("what a host moves in Outlook is followed, and takes its time there", async () => {
  const stage = await bookingStage({ service: { zone: "UTC" } });
  const { id, start } = await booked(stage);
  await soon(async () => expect(await facts(stage, id)).toContain("appointment.meeting-ready"));
  const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
  const at = (dateTime: string) => ({ dateTime: dateTime.slice(0, 19), timeZone: "UTC" });
  const event = await eventOf(stage.sandbox, AMARA, SUBJECT);
  await outlookOf(stage.sandbox, AMARA).call("PATCH", event, { start: at(later(60)), end: at(later(90)) });
  await soon(async () => expect(await now(stage, id)).toMatchObject({ start: later(60), end: later(90) }));
  expect(await facts(stage, id)).toContain("appointment.moved-in-outlook");
  const free = (await stage.slots()).items.map((slot: { start: string }) => slot.start);
  expect([free.includes(start), free.includes(later(60))]).toEqual([true, false]);
});

test("what a host moves in Outlook onto another appointment stays where it was here, and staff are told", async () => {
  const stage = await bookingStage({ service: { zone: "UTC" } });
  const { id, start } = await booked(stage);
  await soon(async () => expect(await facts(stage, id)).toContain("appointment.meeting-ready"));
  const { start: taken } = await booked(stage, { customer: { name: "Sam" } });
  const at = (dateTime: string) => ({ dateTime: dateTime.slice(0, 19), timeZone: "UTC" });
  const end = new Date(Date.parse(taken) + 30 * 60_000).toISOString();
  const event = await eventOf(stage.sandbox, AMARA, SUBJECT);
  await outlookOf(stage.sandbox, AMARA).call("PATCH", event, { start: at(taken), end: at(end) });
  await soon(async () =>
    expect(await now(stage, id)).toMatchObject({
      start,
      meeting: { finding: { reason: "moved-onto-another", cure: expect.any(String) } },
    }),
  );
});

test("an appointment that goes to another host has a new meeting of theirs, and the old one is gone", async () => {
  const stage = await bookingStage();
  const grace = await addHost(stage.server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  const { id, start } = await booked(stage);
  await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { hosts: [stage.host.id, grace.id] } });
  const { body: moved } = await stage.server.call("POST", `/api/appointments/${id}/reschedule`, {
    body: { start, host: grace.id },
  });
  expect(moved).toMatchObject({ id, hosts: [{ name: "Grace Mensah" }] });
  await soon(async () => {
    const events = await stage.sandbox.events(SUBJECT);
    expect(events).toMatchObject([{ isOrganizer: true }]);
    expect((await now(stage, id)).meeting.joinUrl).toBe(events[0]?.["joinUrl"]);
  });
});

test("what takes place elsewhere has no meeting, and a hybrid one has", async () => {
  const person = await bookingStage({ service: { place: { kind: "in-person", address: "The Library" } } });
  const { id } = await booked(person);
  expect((await person.server.call("POST", `/api/appointments/${id}/meeting`)).body).toMatchObject({
    reason: "not-in-teams",
  });
  expect((await now(person, id)).meeting).toBeUndefined();
  const both = await bookingStage({
    service: { place: { kind: "hybrid", address: "The Library" }, lane: "standalone" },
  });
  const hybrid = await booked(both);
  await soon(async () => expect((await now(both, hybrid.id)).meeting.joinUrl).toContain("meetup-join"));
  expect(await both.sandbox.onlineMeetings(SUBJECT)).toHaveLength(1);
  expect(await both.sandbox.events(SUBJECT)).toEqual([]);
});

const CHANGES = [{ lane: "standalone" }, { organiser: "settings" }];

test.for(CHANGES)("a meeting that there is goes along though its service says %o by now", async (change) => {
  const stage = await bookingStage();
  const { id, start } = await booked(stage);
  await soon(async () => expect((await now(stage, id)).meeting.joinUrl).toContain("meetup-join"));
  const { joinUrl } = (await now(stage, id)).meeting;
  const { status } = await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: change });
  expect(status).toBe(200);
  const next = (await stage.slots()).items.at(-1).start;
  expect(next).not.toBe(start);
  await stage.server.call("POST", `/api/appointments/${id}/reschedule`, { body: { start: next } });
  await soon(async () =>
    expect(await stage.sandbox.events(SUBJECT)).toMatchObject([{ start: next, joinUrl, attendees: [] }]),
  );
  expect((await now(stage, id)).meeting).toMatchObject({ joinUrl });
  expect((await now(stage, id)).meeting.finding).toBeUndefined();
});

test("of several hosts the one who organises stays the same, in whatever order the service names them later", async () => {
  const stage = await bookingStage({ service: { takes: "all-hosts" } });
  const grace = await addHost(stage.server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  const name = (hosts: string[]) =>
    stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { hosts } });
  await name([stage.host.id, grace.id]);
  const { id } = await booked(stage);
  await soon(async () => expect((await now(stage, id)).meeting.joinUrl).toContain("meetup-join"));
  await name([grace.id, stage.host.id]);
  const move = async (start: string) =>
    stage.server.call("POST", `/api/appointments/${id}/reschedule`, { body: { start } });
  const next = (await stage.slots()).items.at(-1).start;
  await move(next);
  const guests = [{ address: "grace.mensah@campus.example" }];
  await soon(async () =>
    expect(await stage.sandbox.events(SUBJECT)).toMatchObject([{ start: next, attendees: guests }]),
  );
  // Whoever organised it does not hold it any more: it is another meeting.
  await name([grace.id]);
  const last = (await stage.slots()).items.at(-1).start;
  await move(last);
  await soon(async () => expect(await stage.sandbox.events(SUBJECT)).toMatchObject([{ start: last, attendees: [] }]));
});

test("an appointment that goes to another host takes place where its service does by now", async () => {
  const stage = await bookingStage();
  const grace = await addHost(stage.server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  const change = (body: object) => stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body });
  const { id, start } = await booked(stage);
  const place = { kind: "in-person", address: "The Library" };
  await change({ hosts: [stage.host.id, grace.id], place });
  const give = async (host: string) =>
    (await stage.server.call("POST", `/api/appointments/${id}/reschedule`, { body: { start, host } })).body;
  const there = await give(grace.id);
  expect([there.place, there.meeting]).toEqual([place, undefined]);
  await change({ place: { kind: "teams" } });
  expect(await give(stage.host.id)).toMatchObject({ place: { kind: "teams" }, meeting: {} });
  await soon(async () => expect((await now(stage, id)).meeting.joinUrl).toContain("meetup-join"));
});
