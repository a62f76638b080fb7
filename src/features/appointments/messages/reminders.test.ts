import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { bookingStage } from "../../../testing/microsoft/booking.ts";
import { minutesPass } from "../../../testing/microsoft/held.ts";
import { toldTo } from "../../../testing/microsoft/told.ts";
import { webhookReceiver } from "../../../testing/receiver.ts";

const PRIYA = "priya@elsewhere.example";
const CUSTOMER = { name: "Priya Raman", email: PRIYA, phone: "+44 20 7946 0123", zone: "Asia/Kolkata" };

async function scene(service: object, options: Parameters<typeof bookingStage>[0] = {}) {
  const stage = await bookingStage({ ...options, service: { place: { kind: "phone" }, ...service } });
  const { server, sandbox, slots, book } = stage;
  const starts: string[] = (await slots()).items.map(({ start }: { start: string }) => start);
  const [first = "", later = ""] = [starts[0], starts.at(-1)];
  const subjects = async () => (await toldTo(sandbox, PRIYA)).map(({ subject }) => subject);
  const reminders = async () => (await subjects()).filter((subject) => subject.startsWith("Reminder"));
  /** The clock moves on to so many minutes before a start. */
  const comesNear = (start: string, minutes: number) =>
    minutesPass(
      { server, sandbox, connection: "" },
      Math.ceil((Date.parse(start) - server.house.clock.now().getTime()) / 60_000) - minutes,
    );
  /** So many reminders were looked at, whatever came of them. */
  const lookedAt = (count: number) =>
    soon(async () =>
      expect((await server.call("GET", "/metrics")).body).toContain(
        `parley_jobs_total{job="appointments.remind",outcome="done"} ${count}\n`,
      ),
    );
  /** The reminders that were written, gone or not. */
  const written = async (): Promise<string[]> => {
    const { items } = (await server.call("GET", "/api/mails")).body;
    return items
      .map(({ purpose }: { purpose: string }) => purpose)
      .filter((purpose: string) => purpose.endsWith(".reminder"));
  };
  const booked = async () => (await book({ start: first, customer: CUSTOMER })).body;
  return { ...stage, first, later, subjects, reminders, lookedAt, written, comesNear, booked };
}

test("a customer is reminded once, by mail and by their own clocks", async () => {
  const { first, reminders, comesNear, booked, sandbox } = await scene({ reminders: [30, 10] });
  await booked();
  // The confirmation comes first.
  await soon(async () => expect(await toldTo(sandbox, PRIYA)).toHaveLength(1));
  await comesNear(first, 29);
  await soon(async () => expect(await reminders()).toHaveLength(1));
  const last = (await toldTo(sandbox, PRIYA)).at(-1);
  expect(last?.text).toContain("(Asia/Kolkata)");
  expect(last?.text).toContain("we call you at +44 20 7946 0123");
  await comesNear(first, 9);
  await soon(async () => expect(await reminders()).toHaveLength(2));
});

test("a reminder has the button by which the customer joins", async () => {
  const { first, reminders, comesNear, booked, sandbox } = await scene({ reminders: [30], place: { kind: "teams" } });
  await booked();
  await soon(async () => expect(await toldTo(sandbox, PRIYA)).toHaveLength(1));
  await comesNear(first, 29);
  await soon(async () => expect(await reminders()).toHaveLength(1));
  expect((await toldTo(sandbox, PRIYA)).at(-1)?.text).toContain("Join Teams Meeting:\nhttp");
});

test("nobody is reminded of a day that an appointment has left, but of the new one", async () => {
  const { server, first, later, reminders, lookedAt, written, comesNear, booked } = await scene({ reminders: [30] });
  const { id } = await booked();
  expect((await server.call("POST", `/api/appointments/${id}/reschedule`, { body: { start: later } })).status).toBe(
    200,
  );
  await comesNear(first, -1);
  await lookedAt(1);
  expect(await written()).toEqual([]);
  await comesNear(later, 29);
  await soon(async () => expect(await reminders()).toHaveLength(1));
  expect((await reminders())[0]).toContain(dayOf(later));
});

/** The day of the month by the customer's clocks. */
function dayOf(start: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: CUSTOMER.zone }).format(
    new Date(start),
  );
}

test("nobody is reminded of what is cancelled", async () => {
  const { server, first, lookedAt, written, comesNear, booked } = await scene({ reminders: [30] });
  const { id } = await booked();
  await server.call("POST", `/api/appointments/${id}/cancellation`);
  await comesNear(first, 29);
  await lookedAt(1);
  expect(await written()).toEqual([]);
});

test("where somebody sends text messages, a customer with a number is reminded by one, under one key however often it fails", async () => {
  const gateway = await webhookReceiver();
  const sms = { url: gateway.url, token: "the-token-of-the-sender" };
  const service = { reminders: [30], remindBy: "sms" };
  const options = { options: { sms, allowedHosts: gateway.allowedHosts } };
  const { first, reminders, comesNear, booked, server, subjects } = await scene(service, options);
  const { id } = await booked();
  gateway.answer(() => ({ status: gateway.received.length < 3 ? 503 : 202 }));
  await comesNear(first, 29);
  await soon(() => expect(gateway.received).toHaveLength(3));
  for (const { body, headers } of gateway.received) {
    expect(body).toEqual({ to: CUSTOMER.phone, text: expect.stringContaining("Careers advice") });
    expect(body.text).toContain("(Asia/Kolkata)");
    expect(headers).toMatchObject({
      authorization: `Bearer ${sms.token}`,
      "idempotency-key": `${id}/${first}/30`,
    });
  }
  await soon(async () => expect(await subjects()).toHaveLength(1));
  expect(await reminders()).toEqual([]);
  expect(server.log.join("")).not.toContain(sms.token);
});

test("whom no text message reaches is reminded by mail, and both are both", async () => {
  const gateway = await webhookReceiver();
  const sms = { url: gateway.url, token: "the-token-of-the-sender" };
  const options = { options: { sms, allowedHosts: gateway.allowedHosts } };
  const reminded = { reminders: [30], remindBy: "sms" };
  const { first, later, book, reminders, comesNear, service, server } = await scene(reminded, options);
  await book({ start: first, customer: { name: "Priya Raman", email: PRIYA } });
  await comesNear(first, 29);
  await soon(async () => expect(await reminders()).toHaveLength(1));
  expect(gateway.received).toEqual([]);
  const at = `/api/services/${service.id}`;
  const wrong = await server.call("PATCH", at, { body: { remindBy: "pigeon" } });
  expect([wrong.status, wrong.body.field]).toEqual([400, "remindBy"]);
  expect((await server.call("PATCH", at, { body: { remindBy: "both" } })).status).toBe(200);
  await book({ start: later, customer: CUSTOMER });
  await comesNear(later, 29);
  await soon(async () => expect([await reminders(), gateway.received]).toMatchObject([{ length: 2 }, { length: 1 }]));
});
