import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { privacy } from "./feature.ts";
import { bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";

const PRIYA = { name: "Priya Ramanathan", email: "priya@elsewhere.example", phone: "+44 20 7946 0958" };

test("whoever is erased is found in no appointment, note or log any more, and the appointment stays counted", async () => {
  const stage = await bookingStage();
  const { server } = stage;
  const { body: priya } = await server.call("POST", "/api/people", {
    body: { name: PRIYA.name, email: PRIYA.email, audience: "user" },
  });
  const [first] = (await stage.slots()).items;
  const { body: booked } = await stage.book({ start: first.start, customer: PRIYA, person: priya.id });
  await server.call("POST", `/api/appointments/${booked.id}/notes`, {
    body: { text: "Priya Ramanathan wants Leeds." },
  });
  const shown = async () => (await server.call("GET", `/api/appointments/${booked.id}`)).body;
  await soon(async () => expect((await shown()).meeting.joinUrl).toContain("meetup-join"));
  const { body: handedOut } = await server.call("GET", `/api/people/${priya.id}/export`);
  expect(JSON.stringify(handedOut)).toContain("wants Leeds");
  expect((await server.call("POST", `/api/people/${priya.id}/erasure`)).status).toBe(204);
  const after = await shown();
  expect([after.state, after.customer]).toEqual(["confirmed", { name: "" }]);
  const traces = [
    after,
    (await server.call("GET", `/api/appointments/${booked.id}/notes`)).body,
    (await server.call("GET", "/api/meetings")).body,
    (await server.call("GET", "/api/facts")).body,
    (await server.call("GET", "/api/mails")).body,
  ];
  expect(JSON.stringify(traces)).not.toMatch(/ramanathan|priya@|7946/i);
});

test("a host who is erased holds nothing new, and what was booked with them stays", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" } } });
  const { server, host } = stage;
  const [first] = (await stage.slots()).items;
  const { body: booked } = await stage.book({ start: first.start });
  expect((await server.call("POST", `/api/people/${host.person}/erasure`)).status).toBe(204);
  expect((await stage.slots()).items).toEqual([]);
  const { body } = await server.call("GET", `/api/appointments/${booked.id}`);
  expect(body).toMatchObject({ state: "confirmed", hosts: [{ id: host.id, name: "" }] });
});

test("a hold that came to nothing is forgotten after a day", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" } } });
  const [first] = (await stage.slots()).items;
  const wish = { service: stage.service.id, start: first.start };
  const { body: hold } = await stage.server.call("POST", "/api/holds", { body: wish });
  await minutesPass(stage, 11);
  await soon(async () => {
    const { body } = await stage.server.call("GET", `/api/appointments/${hold.id}`);
    expect(body.state).toBe("expired");
  });
  await minutesPass(stage, 26 * 60);
  const { house } = stage.server;
  for (const chore of privacy.chores) await chore.do({ ...house, order: async () => undefined });
  expect((await stage.server.call("GET", `/api/appointments/${hold.id}`)).status).toBe(404);
});
