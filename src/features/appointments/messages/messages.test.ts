import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { addHost, bookingStage } from "../../../testing/microsoft/booking.ts";
import { minutesPass } from "../../../testing/microsoft/held.ts";
import { toldTo } from "../../../testing/microsoft/told.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";
import { appointmentNamedBy } from "../pages/own-token.ts";

const PRIYA = "priya@elsewhere.example";
const LINK = /Join Teams Meeting:\nhttps?:\S+meetup-join/;

type Booking = Awaited<ReturnType<typeof bookingStage>>;

async function scene(service: object = {}) {
  const stage = await bookingStage({ service: { reminders: [], ...service } });
  const { server, sandbox, slots, book } = stage;
  const act = async (id: string, what: string, body?: object) => {
    const answer = await server.call("POST", `/api/appointments/${id}/${what}`, body === undefined ? {} : { body });
    expect([answer.status, answer.body]).toMatchObject([expect.toSatisfy((status) => status < 300), {}]);
  };
  /** Waits until somebody has so many mails; answers with the last one. */
  const told = (to: string, count: number) =>
    soon(async () => {
      const mails = await toldTo(sandbox, to);
      expect(mails.map(({ subject }) => subject)).toHaveLength(count);
      const [last] = mails.slice(-1);
      if (last === undefined) throw new Error("somebody is told something");
      return last;
    });
  const booked = async (wish: object = {}) => {
    const [first] = (await slots()).items;
    const { status, body } = await book({ start: first.start, ...wish });
    expect([status, body]).toMatchObject([201, {}]);
    return body;
  };
  /** Waits until it is known that Microsoft refused the meeting, and with that when it is tried again. */
  const refused = (id: string) =>
    soon(async () => {
      const { items } = (await server.call("GET", `/api/facts?about=${id}`)).body;
      expect(items).toContainEqual(expect.objectContaining({ what: "appointment.meeting-refused" }));
    });
  return { ...stage, act, told, booked, refused };
}

test("a customer hears that an appointment is confirmed, moved and cancelled, all of one calendar entry", async () => {
  const { server, sandbox, act, told, booked, slots } = await scene();
  const { id } = await booked();
  const confirmed = await told(PRIYA, 1);
  expect(confirmed).toMatchObject({ subject: "Confirmed: Careers advice", method: "REQUEST", status: "CONFIRMED" });
  expect(confirmed.text).toMatch(LINK);
  // By her own clocks, which are named.
  expect(confirmed.text).toContain("(Asia/Kolkata)");
  expect(confirmed.text).toContain("With Amara Okafor");
  const { joinUrl } = (await server.call("GET", `/api/appointments/${id}`)).body.meeting;
  expect(confirmed?.event).toMatchObject({
    uid: id,
    location: "Microsoft Teams Meeting",
    description: `Join Teams Meeting: ${joinUrl}`,
    organizer: `mailto:${AMARA}`,
  });
  const next = (await slots()).items.at(-1).start;
  await act(id, "reschedule", { start: next, comment: "Amara is away that day." });
  const moved = await told(PRIYA, 2);
  expect(moved).toMatchObject({ subject: "Changed: Careers advice", method: "REQUEST", event: { uid: id } });
  expect(moved.text).toContain("Amara is away that day.");
  expect(moved.event?.startDate.toJSDate()).toEqual(new Date(next));
  await act(id, "cancellation", { comment: "Amara is ill." });
  const cancelled = await told(PRIYA, 3);
  expect(cancelled).toMatchObject({ subject: "Cancelled: Careers advice", method: "CANCEL", status: "CANCELLED" });
  expect(cancelled).toMatchObject({ text: expect.stringContaining("Amara is ill."), event: { uid: id } });
  const [one = 0, two = 0, three = 0] = (await toldTo(sandbox, PRIYA)).map(({ event }) => event?.sequence);
  expect(one < two && two < three).toBe(true);
});

test("hosts hear of it by their own clocks, without a file where Outlook has it in their calendar", async () => {
  const { act, told, booked } = await scene();
  const { id } = await booked();
  const confirmed = await told(AMARA, 1);
  expect(confirmed).toMatchObject({ subject: "Appointment: Careers advice, Priya Raman", method: undefined });
  expect(confirmed.text).toMatch(LINK);
  expect(confirmed.text).toContain("(Europe/London)");
  expect(confirmed.text).toContain(PRIYA);
  // What changes nothing is told to nobody, however often it is looked at.
  await act(id, "meeting");
  await act(id, "cancellation", { comment: "Priya called." });
  const cancelled = await told(AMARA, 2);
  expect(cancelled).toMatchObject({ subject: "Cancelled: Careers advice, Priya Raman", method: undefined });
});

test("in person hosts get a calendar entry of their own, with the place, and lose it when it is cancelled", async () => {
  const { act, told, booked } = await scene({ place: { kind: "in-person", address: "1 Campus Road" } });
  const { id } = await booked();
  const host = await told(AMARA, 1);
  expect(host).toMatchObject({
    method: "REQUEST",
    event: { summary: "Careers advice: Priya Raman", location: "1 Campus Road", description: null },
  });
  const customer = await told(PRIYA, 1);
  expect(customer).toMatchObject({ event: { summary: "Careers advice", location: "1 Campus Road" } });
  expect(customer.text).not.toContain("Join Teams Meeting");
  await act(id, "cancellation");
  const off = await told(AMARA, 2);
  expect(off).toMatchObject({ method: "CANCEL", event: { uid: host.event?.uid } });
});

test("a standalone meeting is on nobody's calendar, so its host gets a file", async () => {
  const { told, booked } = await scene({ lane: "standalone" });
  await booked();
  const host = await told(AMARA, 1);
  expect(host).toMatchObject({ method: "REQUEST", event: { location: "Microsoft Teams Meeting" } });
  expect(host.text).toMatch(LINK);
});

test("what waits for approval is told as that, then confirmed or declined with the reason", async () => {
  const { act, told, booked, slots, book } = await scene();
  const { id } = await booked({ pending: true });
  const asked = await told(PRIYA, 1);
  expect(asked).toMatchObject({ subject: "Request received: Careers advice", method: undefined });
  expect((await told(AMARA, 1)).subject).toBe("Waits for approval: Careers advice, Priya Raman");
  await act(id, "approval", { comment: "Bring your CV." });
  const confirmed = await told(PRIYA, 2);
  expect(confirmed).toMatchObject({ subject: "Confirmed: Careers advice", method: "REQUEST" });
  expect(confirmed.text).toMatch(LINK);
  expect(confirmed.text).toContain("Bring your CV.");
  const [other] = (await slots()).items;
  const { body } = await book({ start: other.start, pending: true });
  await told(PRIYA, 3);
  await act(body.id, "decline", { comment: "We have no more places." });
  const declined = await told(PRIYA, 4);
  expect(declined).toMatchObject({ subject: "Declined: Careers advice", method: undefined });
  expect(declined.text).toContain("We have no more places.");
});

test("where Microsoft refuses the meeting it is confirmed once, without a button, and the link follows", async () => {
  const stage = await scene();
  const { sandbox, told, booked, refused } = stage;
  const match = { method: "POST", path: "/users/[^/]+/events$" };
  const action = { kind: "status", status: 403, code: "ErrorAccessDenied" };
  const { id } = await sandbox.control("POST", "/faults", { match, action });
  await refused((await booked()).id);
  const confirmed = await told(PRIYA, 1);
  expect(confirmed).toMatchObject({ subject: "Confirmed: Careers advice", method: "REQUEST" });
  expect(confirmed.text).not.toContain("Join Teams Meeting");
  expect(confirmed.text).toContain("Microsoft Teams (the link follows)");
  await sandbox.control("DELETE", `/faults/${id}`);
  await minutesPass(asStage(stage), 11);
  const healed = await told(PRIYA, 2);
  expect(healed).toMatchObject({ subject: "Changed: Careers advice", event: { uid: confirmed.event?.uid } });
  expect(healed.text).toMatch(LINK);
});

test("while Microsoft takes its time nobody is told, and after two minutes without the link", async () => {
  const stage = await scene();
  const { sandbox, told, booked, server } = stage;
  const { id } = await sandbox.control("POST", "/faults", {
    match: { path: "/events" },
    action: { kind: "status", status: 503 },
  });
  const appointment = await booked();
  await soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${appointment.id}`);
    expect(body.meeting.finding).toMatchObject({ level: "waiting" });
  });
  expect(await toldTo(sandbox, PRIYA)).toEqual([]);
  await minutesPass(asStage(stage), 3);
  const confirmed = await told(PRIYA, 1);
  expect(confirmed.text).toContain("(the link follows)");
  await sandbox.control("DELETE", `/faults/${id}`);
  await minutesPass(asStage(stage), 10);
  expect((await told(PRIYA, 2)).text).toMatch(LINK);
});

test("where Outlook invites, Exchange alone tells the customer once it is confirmed", async () => {
  const { sandbox, told, booked, act, server } = await scene({ invitations: "outlook" });
  const { id } = await booked({ pending: true });
  await told(PRIYA, 1);
  await act(id, "approval");
  await told(AMARA, 2);
  await soon(async () => expect(await sandbox.mails(PRIYA)).toHaveLength(2));
  await act(id, "cancellation");
  await told(AMARA, 3);
  await soon(async () => expect(await sandbox.mails(PRIYA)).toHaveLength(3));
  const { items } = (await server.call("GET", "/api/mails")).body;
  expect(items.filter((mail: { to: { address: string } }) => mail.to.address === PRIYA)).toMatchObject([
    { purpose: "appointments.requested" },
  ]);
  expect((await toldTo(sandbox, PRIYA)).map(({ method }) => method)).toEqual([undefined, undefined, undefined]);
});

test("where Outlook invites and Microsoft refuses, Parley says that it is confirmed, and the invitation is all that follows", async () => {
  const stage = await scene({ invitations: "outlook" });
  const { sandbox, server, told, booked, refused } = stage;
  const match = { method: "POST", path: "/users/[^/]+/events$" };
  const action = { kind: "status", status: 403, code: "ErrorAccessDenied" };
  const { id } = await sandbox.control("POST", "/faults", { match, action });
  await refused((await booked()).id);
  expect(await told(PRIYA, 1)).toMatchObject({ subject: "Confirmed: Careers advice", method: undefined });
  await sandbox.control("DELETE", `/faults/${id}`);
  await minutesPass(asStage(stage), 11);
  // The link reaches the host by our mail, and the customer by Exchange's.
  expect(await told(AMARA, 2)).toMatchObject({ subject: "Changed: Careers advice, Priya Raman" });
  await told(PRIYA, 2);
  const { items } = (await server.call("GET", "/api/mails")).body;
  expect(items.filter((mail: { to: { address: string } }) => mail.to.address === PRIYA)).toHaveLength(1);
});

test("whoever holds it no longer hears so, and whoever holds it now is told", async () => {
  const { server, told, booked, act, service, host } = await scene({
    place: { kind: "phone" },
  });
  const marcus = await addHost(server, { name: "Marcus Bellamy", email: "marcus.bellamy@campus.example" });
  await server.call("PATCH", `/api/services/${service.id}`, { body: { hosts: [host.id, marcus.id] } });
  const { id, start } = await booked({
    host: host.id,
    customer: { name: "Priya Raman", email: PRIYA, phone: "0123 45" },
  });
  const mine = await told(AMARA, 1);
  expect(mine.text).toContain("By phone: call the customer at 0123 45");
  expect((await told(PRIYA, 1)).text).toContain("By phone: we call you at 0123 45");
  await act(id, "reschedule", { start, host: marcus.id });
  expect(await told("marcus.bellamy@campus.example", 1)).toMatchObject({ method: "REQUEST" });
  expect(await told(AMARA, 2)).toMatchObject({ method: "CANCEL", event: { uid: mine.event?.uid } });
  expect((await told(PRIYA, 2)).text).toContain("With Marcus Bellamy");
});

test("of a group a host keeps the entry until the last one has left", async () => {
  const { sandbox, told, booked, act, book } = await scene({
    capacity: 3,
    place: { kind: "in-person", address: "Hall" },
  });
  const { id, start } = await booked();
  const other = await book({ start, customer: { name: "Omar", email: "omar@elsewhere.example" } });
  await told(AMARA, 2);
  const [one, two] = await toldTo(sandbox, AMARA);
  const { uid } = one?.event ?? {};
  for (const each of [one, two])
    expect(each).toMatchObject({ method: "REQUEST", event: { uid, summary: "Careers advice" } });
  await act(id, "cancellation");
  expect((await told(AMARA, 3)).method).toBeUndefined();
  await act(other.body.id, "cancellation");
  expect(await told(AMARA, 4)).toMatchObject({ method: "CANCEL", event: { uid } });
  expect((await told("omar@elsewhere.example", 2)).method).toBe("CANCEL");
});

test("the link to change it names this appointment alone, and stands in no list", async () => {
  const { server, told, booked } = await scene({ place: { kind: "link", url: "https://rooms.example/advice" } });
  const { id } = await booked();
  const mail = await told(PRIYA, 1);
  expect(mail.text).toContain("Online: https://rooms.example/advice");
  const [, token = ""] = /Change or cancel:\n\S+\/booked\/([\w-]+)/.exec(mail.text ?? "") ?? [];
  const { secrets } = server.house;
  expect(appointmentNamedBy(secrets, token)).toBe(id);
  expect(appointmentNamedBy(secrets, `${token.slice(0, -2)}AA`)).toBeUndefined();
  expect(JSON.stringify((await server.call("GET", "/api/mails")).body)).not.toContain(token);
});

/** What helpers of meetings look at. */
function asStage({ server, sandbox }: Pick<Booking, "server" | "sandbox">) {
  return { server, sandbox, connection: "" };
}

test("nothing is told of a time that is only held", async () => {
  const { server, service, slots, booked, told } = await scene();
  const start = (await slots()).items.at(-1).start;
  await server.call("POST", "/api/holds", { body: { service: service.id, start } });
  await booked();
  await told(PRIYA, 1);
  expect((await told(AMARA, 1)).subject).toBe("Appointment: Careers advice, Priya Raman");
});

test("a host whose meeting is generated later has one calendar entry: Outlook's", async () => {
  const { act, told, booked } = await scene();
  const { id } = await booked({ pending: true });
  await told(AMARA, 1);
  await act(id, "approval", { meeting: false });
  expect(await told(AMARA, 2)).toMatchObject({ method: "REQUEST" });
  await act(id, "meeting");
  expect(await told(AMARA, 3)).toMatchObject({ subject: expect.stringContaining("Changed"), method: "CANCEL" });
});

test("of a group a host loses the entry with the last one who has booked, though somebody still holds a seat", async () => {
  const { server, service, act, told, booked } = await scene({ capacity: 2, place: { kind: "phone" } });
  const { id, start } = await booked();
  await told(AMARA, 1);
  await server.call("POST", "/api/holds", { body: { service: service.id, start } });
  await act(id, "cancellation");
  expect(await told(AMARA, 2)).toMatchObject({ method: "CANCEL" });
});
