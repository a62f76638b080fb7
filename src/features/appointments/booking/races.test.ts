import { expect, test } from "vitest";
import { addHost, bookingStage } from "../../../testing/microsoft/booking.ts";

type Book = (n: number) => Promise<{ status: number; body: { reason?: string } }>;

async function together(count: number, book: Book) {
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => insisting(book, n)));
  return Object.fromEntries(
    [...Map.groupBy(answers, ({ status, body }) => `${status} ${body.reason ?? ""}`.trim())].map(([what, all]) => [
      what,
      all.length,
    ]),
  );
}

/** Whoever finds no room at the database in time is told to come again, and does. */
async function insisting(book: Book, n: number): ReturnType<Book> {
  const answer = await book(n);
  return answer.status === 503 ? insisting(book, n) : answer;
}

test("of two hundred who book one time at once, one has it, and all others are told that it is taken", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" } } });
  const [first] = (await stage.slots()).items;
  expect(await together(200, () => stage.book({ start: first.start }))).toEqual({ 201: 1, "409 slot-taken": 199 });
});

test("of many who book a group with five seats, five have one", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" }, capacity: 5 } });
  const [first] = (await stage.slots()).items;
  expect(await together(40, () => stage.book({ start: first.start }))).toEqual({ 201: 5, "409 slot-taken": 35 });
  const { body } = await stage.server.call("GET", "/api/appointments?state=confirmed");
  expect(body.items).toHaveLength(5);
});

test("of many who book with several hosts at once, each host has one, and two who need both at once never block", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" } } });
  const { server, service } = stage;
  const grace = await addHost(server, { name: "Grace Mensah", email: "grace.mensah@campus.example" });
  const hosts = [stage.host.id, grace.id];
  await server.call("PATCH", `/api/services/${service.id}`, { body: { hosts } });
  const [first, second] = (await stage.slots()).items;
  expect(await together(20, () => stage.book({ start: first.start }))).toEqual({ 201: 2, "409 slot-taken": 18 });
  await server.call("PATCH", `/api/services/${service.id}`, {
    body: { hosts: hosts.toReversed(), takes: "all-hosts" },
  });
  expect(await together(20, () => stage.book({ start: second.start }))).toEqual({ 201: 1, "409 slot-taken": 19 });
});

test("somebody who may have one appointment ahead of them gets one, however fast they are", async () => {
  const stage = await bookingStage({ service: { outlook: "ignored", place: { kind: "phone" }, openPerCustomer: 1 } });
  const starts = (await stage.slots()).items.slice(0, 10).map(({ start }: { start: string }) => start);
  const answers = await together(10, (n) => stage.book({ start: starts[n] }));
  expect(answers).toEqual({ 201: 1, "409 too-many-open": 9 });
});
