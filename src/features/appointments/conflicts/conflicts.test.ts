import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { bookingStage, minutesPass } from "../../../testing/microsoft/booking.ts";
import { AMARA, outlookOf } from "../../../testing/microsoft/outlook.ts";
import { conflicting } from "./rules.ts";
import { watchAll } from "./watch-calendars.ts";

const HALF_HOUR = 30 * 60_000;

test("a host who is taken in Outlook after the booking is marked for the staff, until the time is free there; nothing is cancelled", async () => {
  const stage = await bookingStage();
  const { server, sandbox, slots, book, host } = stage;
  const [, second] = (await slots()).items;
  const { body: booked } = await book({ start: second.start });
  const shown = async () => (await server.call("GET", `/api/appointments/${booked.id}`)).body;
  await soon(async () => expect((await shown()).meeting.joinUrl).toContain("meetup-join"));
  // Its own event is no conflict.
  await looked(stage);
  expect((await shown()).conflict).toBeUndefined();
  const outlook = outlookOf(sandbox, AMARA);
  const at = (ms: number) => ({
    dateTime: new Date(Date.parse(second.start) + ms).toISOString().slice(0, 19),
    timeZone: "UTC",
  });
  const dentist = await outlook.call("POST", "/me/events", {
    subject: "Dentist",
    start: at(-HALF_HOUR / 2),
    end: at(HALF_HOUR / 2),
  });
  await looked(stage);
  await soon(async () => expect((await shown()).conflict).toMatchObject({ hosts: [host.id] }));
  expect((await shown()).state).toBe("confirmed");
  const facts = async () => (await server.call("GET", `/api/facts?about=${booked.id}`)).body.items.map(whatOf);
  expect(await facts()).toContain("appointment.conflict-found");
  await outlook.call("DELETE", `/me/events/${dentist.id}`);
  await looked(stage);
  await soon(async () => expect((await shown()).conflict).toBeUndefined());
  expect(await facts()).toContain("appointment.conflict-gone");
});

const whatOf = ({ what }: { what: string }) => what;

/** A quarter of an hour later a round of calendars has been gone, be it by itself: it is due a while after a booking. */
async function looked(stage: Awaited<ReturnType<typeof bookingStage>>): Promise<void> {
  const { server, host } = stage;
  const since = server.house.clock.now().getTime();
  await minutesPass(stage, 15);
  await watchAll({ ...server.house, order: server.house.queue.order });
  const readAt = async () => Date.parse((await server.call("GET", `/api/hosts/${host.id}`)).body.calendar.readAt);
  await soon(async () => expect(await readAt()).toBeGreaterThan(since));
}

test("of two entries at exactly the time of an appointment one is its own, and the other is in its way", () => {
  const session = { from: 600, to: 630 };
  const next = { from: 630, to: 660 };
  const inTheWay = (...busy: [number, number][]) => [...conflicting([session, next], busy)];
  expect(inTheWay([600, 630], [630, 660])).toEqual([]);
  expect(inTheWay([600, 630], [600, 630], [630, 660])).toEqual([session]);
  expect(inTheWay([600, 630], [615, 645])).toEqual([session, next]);
  expect(inTheWay([540, 600], [660, 700])).toEqual([]);
});
