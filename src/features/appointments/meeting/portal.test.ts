import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { furnished } from "../../../testing/microsoft/booking.ts";
import { foundAll, held, minutesPass, recordingStage } from "../../../testing/microsoft/held.ts";
import { visitor, visitorAs } from "../../../testing/visitor.ts";

test("customers see the recordings of what they booked as its service says, at once and both ways, unless its meeting says otherwise", async () => {
  const stage = await recordingStage();
  const { server } = stage;
  const known = await visitor(stage, { name: "Priya Raman", email: "priya@elsewhere.example" });
  const { service, slots, book } = await furnished(server, { showInPortal: true, notice: 0 });
  const [first] = (await slots()).items;
  const { body: booked } = await book({ start: first.start, person: known.id });
  const meeting = await soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${booked.id}`);
    expect(body.meeting.joinUrl).toContain("meetup-join");
    return body.meeting as { id: string; joinUrl: string };
  });
  const ahead = Math.ceil((Date.parse(first.start) - server.house.clock.now().getTime()) / 60_000);
  await minutesPass(stage, ahead);
  await held(stage, meeting);
  await minutesPass(stage, 20);
  await foundAll(stage, meeting.id, 3);
  // A visit lasts a day.
  const priya = await visitorAs(stage, known.id);
  const seen = async () => {
    const [mine] = await priya.meetings();
    return mine.artifacts.map(({ kind }: { kind: string }) => kind).toSorted();
  };
  expect(await seen()).toEqual(["recording", "transcript"]);
  const say = (showInPortal: boolean | null) =>
    server.call("PATCH", `/api/services/${service.id}`, { body: { showInPortal } });
  await say(false);
  expect(await seen()).toEqual([]);
  await say(null);
  expect(await seen()).toEqual([]);
  await server.call("PATCH", "/api/meeting-settings", { body: { showInPortal: true } });
  expect(await seen()).toEqual(["recording", "transcript"]);
  await say(false);
  expect(await seen()).toEqual([]);
  const { body: whole } = await server.call("GET", `/api/meetings/${meeting.id}`);
  const body = { subject: whole.subject, showInPortal: true };
  expect((await server.call("PUT", `/api/meetings/${whole.key}`, { body })).body).toMatchObject({ showInPortal: true });
  expect(await seen()).toEqual(["recording", "transcript"]);
});
