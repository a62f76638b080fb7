import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { bookingStage } from "../../testing/microsoft/booking.ts";

test("staff book a free time for somebody, and a Teams meeting of its host follows", async () => {
  const { server, sandbox, service, slots, book } = await bookingStage();
  const offered = await slots();
  expect(offered).toMatchObject({ zone: "Europe/London", calendars: "read" });
  const [first] = offered.items;
  const { status, body } = await book({ start: first.start });
  expect([status, body]).toMatchObject([
    201,
    {
      state: "confirmed",
      service: { id: service.id, name: "Careers advice" },
      start: first.start,
      customer: { name: "Priya Raman" },
      hosts: [{ name: "Amara Okafor" }],
      place: { kind: "teams" },
    },
  ]);
  await soon(async () => {
    const { body: now } = await server.call("GET", `/api/appointments/${body.id}`);
    expect(now.meeting.joinUrl).toContain("meetup-join");
  });
  const [event] = await sandbox.events("Careers advice: Priya Raman");
  expect(event).toMatchObject({ start: first.start, attendees: [] });
  expect((await slots()).items.map(({ start }: { start: string }) => start)).not.toContain(first.start);
});

test("a time that is taken is refused with the nearest that are free", async () => {
  const { slots, book } = await bookingStage();
  const [first, second] = (await slots()).items;
  await book({ start: first.start });
  const { status, body } = await book({ start: first.start });
  expect([status, body]).toMatchObject([409, { reason: "slot-taken", field: "start" }]);
  expect(body.alternatives).toContain(second.start);
});
