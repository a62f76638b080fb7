import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { furnished } from "../../../testing/microsoft/booking.ts";
import { connect, testSandbox } from "../../../testing/sandbox.ts";
import { testServer } from "../../../testing/server.ts";

const SUBJECT = "Careers advice: Priya Raman";

/** A server that is set up to do this, with a service about which nobody says more. */
async function setUp(on: readonly string[], service: object = {}) {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  await server.call("PUT", "/api/abilities", { body: { on } });
  await connect(server, sandbox.ready);
  return { sandbox, server, ...(await furnished(server, service)) };
}

test("who was set up for meetings that the operator owns gets these for appointments, and no calendar is asked", async () => {
  const stage = await setUp(["meetings.standalone", "directory.matching"]);
  expect(stage.service).toMatchObject({ lane: "standalone", outlook: "ignored", organiser: "host" });
  const [first] = (await stage.slots()).items;
  await stage.book({ start: first.start });
  await soon(async () => expect(await stage.sandbox.onlineMeetings(SUBJECT)).toHaveLength(1));
  expect(await stage.sandbox.events(SUBJECT)).toEqual([]);
});

test("a service as people know it from elsewhere is chosen by name, and what it says itself comes first", async () => {
  const alga = await setUp(["meetings.calendar"], { preset: "alga", approval: "none" });
  expect(alga.service).toMatchObject({ lane: "calendar", organiser: "settings", approval: "none" });
  const body = { name: "Operator owned", zone: "UTC", preset: "targetconnect" };
  const { body: owned } = await alga.server.call("POST", "/api/services", { body });
  expect(owned).toMatchObject({ lane: "standalone", organiser: "host", outlook: "ignored" });
});
