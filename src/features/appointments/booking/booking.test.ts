import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { addHost, bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";
import { dayAt } from "../../../testing/microsoft/wishes.ts";

type Stage = Awaited<ReturnType<typeof bookingStage>>;

async function act({ server }: Stage, id: string, name: string, body?: object) {
  return server.call("POST", `/api/appointments/${id}/${name}`, body === undefined ? {} : { body });
}

async function starts(stage: Stage): Promise<string[]> {
  return (await stage.slots()).items.map(({ start }: { start: string }) => start);
}

test("an appointment that waits keeps its time, has no meeting yet, and gets one when somebody approves it", async () => {
  const stage = await bookingStage({ service: { approval: "required" } });
  const [first = ""] = await starts(stage);
  const { body: waiting } = await stage.book({ start: first, pending: true });
  expect(waiting).toMatchObject({ state: "pending" });
  expect(waiting.meeting).toBeUndefined();
  expect(await starts(stage)).not.toContain(first);
  const { body: approved } = await act(stage, waiting.id, "approval");
  expect(approved).toMatchObject({ state: "confirmed", decidedBy: "key:bootstrap" });
  await soon(async () => expect(await stage.sandbox.events("Careers advice: Priya Raman")).toHaveLength(1));
  expect(await act(stage, waiting.id, "approval")).toMatchObject({
    status: 409,
    body: { reason: "appointment-confirmed" },
  });
});

test("an appointment is approved without a meeting, which is generated later", async () => {
  const stage = await bookingStage();
  const { body: waiting } = await stage.book({ start: (await starts(stage))[0], pending: true });
  const { body: approved } = await act(stage, waiting.id, "approval", { meeting: false });
  expect(approved.meeting).toBeUndefined();
  expect(await act(stage, waiting.id, "meeting")).toMatchObject({ status: 202, body: { meeting: {} } });
  await soon(async () => {
    const { body } = await stage.server.call("GET", `/api/appointments/${waiting.id}`);
    expect(body.meeting.joinUrl).toContain("meetup-join");
  });
});

test("a time that was declined or cancelled is free again at once", async () => {
  const stage = await bookingStage();
  const [first = "", second = ""] = await starts(stage);
  const { body: waiting } = await stage.book({ start: first, pending: true });
  expect(await act(stage, waiting.id, "decline", { comment: "Write to us first." })).toMatchObject({
    body: { state: "declined", comment: "Write to us first.", endedBy: "staff" },
  });
  const { body: booked } = await stage.book({ start: second });
  await soon(async () => expect(await stage.sandbox.events("Careers advice: Priya Raman")).toHaveLength(1));
  await act(stage, booked.id, "cancellation", { comment: "The adviser is ill." });
  expect(await starts(stage)).toEqual(expect.arrayContaining([first, second]));
  await soon(async () => expect(await stage.sandbox.events("Careers advice: Priya Raman")).toEqual([]));
});

test("a move keeps the appointment, its meeting and its link, and can touch the time that it leaves", async () => {
  const stage = await bookingStage({ service: { step: 15 } });
  const [first = "", next = ""] = await starts(stage);
  const { body: booked } = await stage.book({ start: first });
  const linked = async () => {
    const { body } = await stage.server.call("GET", `/api/appointments/${booked.id}`);
    expect(body.meeting.joinUrl).toContain("meetup-join");
    return body;
  };
  const before = await soon(linked);
  const { body: moved } = await act(stage, booked.id, "reschedule", { start: next });
  expect(moved).toMatchObject({ id: booked.id, start: next, meeting: before.meeting });
  await soon(async () =>
    expect(await stage.sandbox.events("Careers advice: Priya Raman")).toMatchObject([{ start: next }]),
  );
  const { body: refused } = await act(stage, booked.id, "reschedule", { start: dayAt(3, 2) });
  expect(refused).toMatchObject({ status: 409, reason: "outside-hours", field: "start" });
  expect((await linked()).start).toBe(next);
});

test("of a group each takes a seat at the same time in one meeting, until it is full", async () => {
  const stage = await bookingStage({ service: { capacity: 2 } });
  const [first = ""] = await starts(stage);
  const seats = async () =>
    (await stage.slots()).items.find(({ start }: { start: string }) => start === first)?.seats as number | undefined;
  expect(await seats()).toBe(2);
  const one = (await stage.book({ start: first })).body;
  expect(await seats()).toBe(1);
  await stage.book({ start: first, customer: { name: "Grace" } });
  expect(await seats()).toBeUndefined();
  expect((await stage.book({ start: first })).body).toMatchObject({ reason: "slot-taken" });
  await soon(async () => expect(await stage.sandbox.events("Careers advice")).toHaveLength(1));
  await act(stage, one.id, "cancellation");
  expect(await seats()).toBe(1);
  expect(await stage.sandbox.events("Careers advice")).toHaveLength(1);
});

test("of several hosts whoever has fewer appointments is next, and all of them make a time bookable", async () => {
  const stage = await bookingStage();
  const grace = await addHost(stage.server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { hosts: [stage.host.id, grace.id] } });
  const [first = "", second = ""] = await starts(stage);
  const names = async (start: string) =>
    (await stage.book({ start })).body.hosts.map(({ name }: { name: string }) => name);
  const both = [...(await names(first)), ...(await names(first))];
  expect(both.toSorted()).toEqual(["Amara Okafor", "Grace Mensah"]);
  expect((await stage.book({ start: first })).body).toMatchObject({ reason: "slot-taken" });
  expect(await names(second)).toHaveLength(1);
});

test("an appointment with all hosts is in all their calendars, and none of them can be booked elsewhere then", async () => {
  const stage = await bookingStage({ service: { takes: "all-hosts" } });
  const grace = await addHost(stage.server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { hosts: [stage.host.id, grace.id] } });
  const { body: alone } = await stage.server.call("POST", "/api/services", {
    body: { name: "Grace alone", zone: "Europe/London", hosts: [grace.id] },
  });
  const [first = ""] = await starts(stage);
  const { body: booked } = await stage.book({ start: first });
  expect(booked.hosts).toHaveLength(2);
  await soon(async () =>
    expect(await stage.sandbox.events("Careers advice: Priya Raman")).toMatchObject([
      { attendees: [{ address: "grace.mensah@campus.example" }] },
    ]),
  );
  const elsewhere = { service: alone.id, start: first, customer: { name: "Sam" } };
  expect((await stage.server.call("POST", "/api/appointments", { body: elsewhere })).body).toMatchObject({
    reason: "slot-taken",
  });
});

test("whoever fills in the form keeps their time for ten minutes, and then it is anybody's", async () => {
  const stage = await bookingStage();
  const [first = ""] = await starts(stage);
  const wish = { service: stage.service.id, start: first };
  const { status, body: hold } = await stage.server.call("POST", "/api/holds", { body: wish });
  expect(status).toBe(201);
  expect((await stage.book({ start: first })).body).toMatchObject({ reason: "slot-taken" });
  await minutesPass(stage, 11);
  expect((await stage.book({ start: first })).body).toMatchObject({ state: "confirmed" });
  expect((await stage.book({ hold: hold.id })).body).toMatchObject({ reason: "slot-taken" });
});

test("what somebody changed of the rules between offer and booking counts, and says so", async () => {
  const stage = await bookingStage();
  const [first = ""] = await starts(stage);
  const { body: hold } = await stage.server.call("POST", "/api/holds", {
    body: { service: stage.service.id, start: first },
  });
  const closure = { name: "Strike", start: dayAt(0, 0), end: dayAt(5, 0) };
  await stage.server.call("POST", "/api/closures", { body: closure });
  const { body: refused } = await stage.book({ hold: hold.id });
  expect(refused).toMatchObject({ status: 409, reason: "closed", field: "start" });
  expect(refused.alternatives.length).toBeGreaterThan(0);
});

test("who came is known once it has begun, and what staff write for one another is kept", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored" } });
  const [first = ""] = await starts(stage);
  const { body: booked } = await stage.book({ start: first });
  expect((await act(stage, booked.id, "attendance", { attendance: "absent" })).body).toMatchObject({
    reason: "not-begun",
  });
  await act(stage, booked.id, "notes", { text: "Wants to move to Leeds." });
  const ahead = Date.parse(first) - stage.server.house.clock.now().getTime();
  await minutesPass(stage, Math.ceil(ahead / 60_000) + 5);
  expect(
    (await act(stage, booked.id, "attendance", { attendance: "absent", outcome: "Will book again" })).body,
  ).toMatchObject({ attendance: "absent", outcome: "Will book again" });
  const { body: notes } = await stage.server.call("GET", `/api/appointments/${booked.id}/notes`);
  expect(notes.items).toMatchObject([{ text: "Wants to move to Leeds.", writtenBy: "key:bootstrap" }]);
});

test("answers to the form are asked for, checked, and left away where their question is not asked", async () => {
  const questions = [
    {
      name: "level",
      label: "Level of study",
      kind: "choice",
      options: ["Undergraduate", "Postgraduate"],
      required: true,
    },
    {
      name: "thesis",
      label: "Subject of your thesis",
      kind: "text",
      required: true,
      when: { question: "level", values: ["Postgraduate"] },
    },
  ];
  const stage = await bookingStage({ service: { questions } });
  const [first = "", second = ""] = await starts(stage);
  const tried = async (answers: object) => (await stage.book({ start: first, answers })).body;
  expect(await tried({})).toMatchObject({ field: "answers.level", reason: "answer-missing" });
  expect(await tried({ level: "Doctor" })).toMatchObject({ field: "answers.level", reason: "answer-unknown" });
  expect(await tried({ level: "Postgraduate" })).toMatchObject({ field: "answers.thesis", reason: "answer-missing" });
  expect(await tried({ level: "Undergraduate", thesis: "Slots" })).toMatchObject({
    answers: { level: "Undergraduate" },
  });
  const whole = { level: "Postgraduate", thesis: "Slots" };
  expect((await stage.book({ start: second, answers: whole })).body).toMatchObject({ answers: whole });
});

test("whoever books a hold twice that is over by then has one appointment, under the id of the hold", async () => {
  const stage = await bookingStage({ service: { capacity: 3 } });
  const [first = ""] = await starts(stage);
  const wish = { service: stage.service.id, start: first };
  const { body: hold } = await stage.server.call("POST", "/api/holds", { body: wish });
  await minutesPass(stage, 11);
  await soon(async () =>
    expect((await stage.server.call("GET", `/api/appointments/${hold.id}`)).body.state).toBe("expired"),
  );
  expect((await stage.book({ hold: hold.id })).body).toMatchObject({ id: hold.id, state: "confirmed", start: first });
  expect((await stage.book({ hold: hold.id })).body).toMatchObject({ status: 409, reason: "hold-booked" });
});

test("a meeting of a group goes with the last one, though somebody only held the last seat", async () => {
  const stage = await bookingStage({ service: { capacity: 3 } });
  const [first = ""] = await starts(stage);
  const { body: booked } = await stage.book({ start: first });
  await soon(async () => expect(await stage.sandbox.events("Careers advice")).toHaveLength(1));
  const wish = { service: stage.service.id, start: first };
  const { body: hold } = await stage.server.call("POST", "/api/holds", { body: wish });
  await act(stage, booked.id, "cancellation");
  expect((await stage.server.call("DELETE", `/api/holds/${hold.id}`)).status).toBe(204);
  await soon(async () => expect(await stage.sandbox.events("Careers advice")).toEqual([]));
});

test("a question may have any name that one can have", async () => {
  const stage = await bookingStage({
    service: { questions: [{ name: "constructor", label: "Builder", kind: "text" }] },
  });
  const [first = ""] = await starts(stage);
  expect((await stage.book({ start: first })).body).toMatchObject({ state: "confirmed", answers: {} });
});

test("an appointment of one can be moved into a group, once its service holds groups", async () => {
  for (const takes of ["any-host", "all-hosts"]) {
    const stage = await bookingStage({ service: { takes, place: { kind: "phone" } } });
    const [first = "", second = ""] = await starts(stage);
    const { body: booked } = await stage.book({ start: first });
    await stage.server.call("PATCH", `/api/services/${stage.service.id}`, { body: { capacity: 2 } });
    await stage.book({ start: second, customer: { name: "Grace" } });
    const { body: moved } = await act(stage, booked.id, "reschedule", { start: second });
    expect(moved).toMatchObject({ id: booked.id, start: second });
    const { body: full } = await stage.book({ start: second });
    expect(full).toMatchObject({ reason: "slot-taken" });
  }
});
