import { expect, test } from "vitest";
import { handOverKey, visit } from "../../../testing/hand-over.ts";
import { soon } from "../../../testing/machine-time.ts";
import { bookingStage } from "../../../testing/microsoft/booking.ts";
import { AMARA, dayAt } from "../../../testing/microsoft/wishes.ts";
import { pageWord } from "./page-address.ts";

/** Somebody without an account at the booking page. */
async function customer(stage: Awaited<ReturnType<typeof bookingStage>>) {
  const { server, service } = stage;
  const page = pageWord(server.organisation);
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(server.url + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  const at = `/api/booking-pages/${page}`;
  const hold = (start: string) => ask("POST", `${at}/services/${service.slug}/holds`, { start });
  const book = (held: string, more: object = {}) =>
    ask("POST", `${at}/appointments`, {
      hold: held,
      customer: { name: "Vera", email: "vera@outside.example" },
      ...more,
    });
  return { ask, at, hold, book };
}

test("a visitor sees the soonest time, keeps it, books it, moves it and cancels it, with no account", async () => {
  const stage = await bookingStage();
  const { ask, at, hold, book } = await customer(stage);
  const { body: page } = await ask("GET", at);
  expect(page).toMatchObject({ services: [{ name: "Careers advice", zone: "Europe/London", approval: false }] });
  const { soonest } = page.services[0];
  const { status, body: held } = await hold(soonest);
  expect([status, held]).toMatchObject([201, { start: soonest }]);
  expect((await hold(soonest)).body).toMatchObject({ reason: "slot-taken" });
  const { status: booked, body: own } = await book(held.id);
  expect([booked, own]).toMatchObject([201, { state: "confirmed", start: soonest, hosts: ["Amara Okafor"] }]);
  await soon(async () => {
    const { body: now } = await ask("GET", `/api/booked/${own.token}`);
    expect(now).toMatchObject({ joinUrl: expect.stringContaining("meetup-join"), linkFollows: false });
  });
  const { joinUrl } = (await ask("GET", `/api/booked/${own.token}`)).body;
  const query = new URLSearchParams({ from: dayAt(2, 0), to: dayAt(5, 0) }).toString();
  const { items } = (await ask("GET", `/api/booked/${own.token}/slots?${query}`)).body;
  const { body: moved } = await ask("POST", `/api/booked/${own.token}/reschedule`, { start: items[0].start });
  expect(moved).toMatchObject({ start: items[0].start, joinUrl, token: own.token });
  await soon(async () =>
    expect(await stage.sandbox.events("Careers advice: Vera")).toMatchObject([{ start: items[0].start }]),
  );
  const { body: gone } = await ask("POST", `/api/booked/${own.token}/cancellation`, { comment: "I am ill." });
  expect(gone).toMatchObject({ state: "cancelled", endedBy: "customer", comment: "I am ill." });
  await soon(async () => expect(await stage.sandbox.events("Careers advice: Vera")).toEqual([]));
});

test("whoever books twice because an answer was lost has one appointment", async () => {
  const stage = await bookingStage();
  const { hold, book } = await customer(stage);
  const [first] = (await stage.slots()).items;
  const { body: held } = await hold(first.start);
  const { body: once } = await book(held.id);
  const { status, body: again } = await book(held.id);
  expect([status, again.token]).toEqual([201, once.token]);
  const other = { customer: { name: "Mallory", email: "mallory@outside.example" } };
  expect((await book(held.id, other)).body).toMatchObject({ reason: "hold-booked" });
});

test("what is for staff is on no page, and what is for visitors is not for everybody", async () => {
  for (const audience of ["staff", "visitors"]) {
    const stage = await bookingStage({ service: { audience } });
    const { ask, at, hold } = await customer(stage);
    expect((await ask("GET", at)).body.services).toEqual([]);
    expect(await hold(dayAt(2, 10))).toMatchObject({ status: 404 });
  }
});

test("the page lists what is free soonest first, and what has no free time last", async () => {
  const stage = await bookingStage();
  for (const [name, notice] of [
    ["Never", 60 * 24 * 60],
    ["Late", 3 * 24 * 60],
  ])
    await stage.server.call("POST", "/api/services", {
      body: { name, notice, zone: "Europe/London", hosts: [stage.host.id] },
    });
  const { ask, at } = await customer(stage);
  const { services } = (await ask("GET", at)).body;
  expect(services.map(({ name }: { name: string }) => name)).toEqual(["Careers advice", "Late", "Never"]);
});

test("whoever asks for a month from its first day on is offered what is left of it, though the days before are not known", async () => {
  const stage = await bookingStage();
  const { ask, at } = await customer(stage);
  const query = new URLSearchParams({ from: dayAt(-25, 0), to: dayAt(6, 0) }).toString();
  const { body: slots } = await ask("GET", `${at}/services/${stage.service.slug}/slots?${query}`);
  expect([slots.calendars, slots.items.length > 0]).toEqual(["read", true]);
});

test("a visitor whom we know reads what is for visitors, lets go of a time, books another, and nobody asks who they are", async () => {
  const stage = await bookingStage({ service: { audience: "visitors", policy: "Bring your papers." } });
  const { sign } = await handOverKey(stage.server);
  const email = "sam@students.example";
  const sam = await visit(stage.server, { handOver: await sign({ email, email_verified: true }) });
  const at = `/api/me/services/${stage.service.slug}`;
  const { body: offered } = await sam.call("GET", at);
  expect(offered).toMatchObject({
    name: "Careers advice",
    policy: "Bring your papers.",
    organisation: expect.any(String),
  });
  expect(Date.parse(offered.now)).toBeGreaterThan(0);
  const { body: held } = await sam.call("POST", `${at}/holds`, { start: offered.soonest });
  expect((await sam.call("POST", `${at}/holds`, { start: offered.soonest })).body).toMatchObject({
    reason: "slot-taken",
  });
  expect(await sam.call("DELETE", `/api/me/holds/${held.id}`)).toMatchObject({ status: 204 });
  const { status, body: again } = await sam.call("POST", `${at}/holds`, { start: offered.soonest });
  expect(status).toBe(201);
  const { body: own } = await sam.call("POST", "/api/me/appointments", { hold: again.id, zone: "Asia/Kolkata" });
  expect(own).toMatchObject({ state: "confirmed", customer: { name: "Sam Student", zone: "Asia/Kolkata" } });
  expect((await sam.call("GET", "/api/me/appointments")).body.items).toMatchObject([{ token: own.token }]);
});

test("a visitor finds the Teams meeting of an appointment with it, and one that is no appointment's among their meetings", async () => {
  const stage = await bookingStage({ service: { audience: "visitors" } });
  const { sign } = await handOverKey(stage.server);
  const email = "sam@students.example";
  const sam = await visit(stage.server, { handOver: await sign({ email, email_verified: true }) });
  expect(new URL(stage.service.page).pathname).toBe(`/visit/book/${stage.service.slug}`);
  const at = `/api/me/services/${stage.service.slug}`;
  const { soonest } = (await sam.call("GET", at)).body;
  const { body: held } = await sam.call("POST", `${at}/holds`, { start: soonest });
  await sam.call("POST", "/api/me/appointments", { hold: held.id });
  const other = { organiser: { userPrincipalName: AMARA }, attendees: [{ email }] };
  const body = { subject: "Welcome", start: dayAt(5, 12), end: dayAt(5, 13), ...other };
  await stage.server.call("PUT", "/api/meetings/welcome", { body, headers: { prefer: "wait=20" } });
  await soon(async () => {
    const [appointment] = (await sam.call("GET", "/api/me/appointments")).body.items;
    expect(appointment.meeting).toMatchObject({ state: "ahead", artifacts: [], joinUrl: appointment.joinUrl });
    const meetings = (await sam.call("GET", "/api/me/meetings")).body.items;
    const others = meetings.filter(({ id }: { id: string }) => id !== appointment.meeting.id);
    expect([meetings.length, others]).toMatchObject([2, [{ subject: "Welcome" }]]);
  });
});
