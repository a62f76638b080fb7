import { expect, test } from "vitest";
import { bookingStage } from "../../../testing/microsoft/booking.ts";
import { soon } from "../../../testing/machine-time.ts";

async function stage(service: object) {
  const booking = await bookingStage({ service: { outlook: "ignored", reminders: [], ...service } });
  const { server } = booking;
  const { body: client } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const act = (id: string, what: string, body: object = {}) =>
    server.call("POST", `/api/appointments/${id}/${what}`, { body });
  const timeline = async () => (await server.call("GET", `/api/clients/${client.id}/interactions`)).body.items;
  return { ...booking, client, act, timeline };
}

test("an appointment by phone has its entry on the client's timeline, once, which moves along and says when it is cancelled", async () => {
  const { client, act, timeline, slots, book } = await stage({ place: { kind: "phone" } });
  const [first, second] = (await slots()).items;
  const { body: booked } = await book({ start: first.start, client: client.id, pending: true });
  expect(await timeline()).toEqual([]);
  await act(booked.id, "approval");
  const entry = { kind: "appointment", appointment: booked.id, title: "Careers advice: Priya Raman" };
  const at = (start: string) => new Date(start).toISOString();
  expect(await timeline()).toMatchObject([{ ...entry, at: at(first.start) }]);
  await act(booked.id, "reschedule", { start: second.start });
  expect(await timeline()).toMatchObject([{ ...entry, at: at(second.start) }]);
  await act(booked.id, "cancellation");
  expect(await timeline()).toMatchObject([{ ...entry, cancelled: true }]);
});

test("where a Teams meeting has its entry, the appointment has none beside it, though it was confirmed without one at first", async () => {
  const { client, act, timeline, slots, book } = await stage({ place: { kind: "teams" }, approval: "required" });
  const [first] = (await slots()).items;
  const { body: booked } = await book({ start: first.start, client: client.id, pending: true });
  await act(booked.id, "approval", { meeting: false });
  expect(await timeline()).toMatchObject([{ kind: "appointment", appointment: booked.id }]);
  await act(booked.id, "meeting");
  await soon(async () => expect(await timeline()).toMatchObject([{ kind: "meeting" }]));
});
