import { randomBytes } from "node:crypto";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { systemRandom } from "../../../kernel/random.ts";
import { secretsWith } from "../../../kernel/secrets/store.ts";
import { soon } from "../../../testing/machine-time.ts";
import { bookingStage } from "../../../testing/microsoft/booking.ts";
import { tokenOfFeed } from "./feed-token.ts";

async function scene(service: object = {}) {
  const stage = await bookingStage({ service });
  const { server, host } = stage;
  const renewed = async (): Promise<string> => {
    const { status, body } = await server.call("POST", `/api/hosts/${host.id}/feed`);
    expect([status, body]).toMatchObject([201, { url: expect.stringMatching(/\/feeds\/[\w-]{46}\.ics$/) }]);
    return body.url;
  };
  return { ...stage, renewed };
}

/** What a calendar program reads that is not ours. */
async function readAt(url: string) {
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200) return { status: response.status, headers: response.headers, events: [] };
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, location, description, startDate } = new ICAL.Event(component);
    const [status, url] = ["status", "url"].map((name) => component.getFirstPropertyValue(name));
    return { uid, summary, location, description, start: startDate.toJSDate().toISOString(), status, url };
  });
  return { status: 200, headers: response.headers, events };
}

test("a host's calendar program reads whom they meet, where and by which link; what waits for approval is tentative", async () => {
  const { server, renewed, slots, book } = await scene();
  const url = await renewed();
  const [first, second, third] = (await slots()).items;
  const { body: sure } = await book({ start: first.start });
  await book({ start: second.start, pending: true, customer: { name: "Omar Said" } });
  const { body: off } = await book({ start: third.start });
  await server.call("POST", `/api/appointments/${off.id}/cancellation`);
  const joinUrl = await soon(async () => {
    const { body } = await server.call("GET", `/api/appointments/${sure.id}`);
    expect(body.meeting.joinUrl).toBeDefined();
    return body.meeting.joinUrl;
  });
  const { events, headers } = await readAt(url);
  expect(events).toMatchObject([
    {
      summary: "Careers advice: Priya Raman",
      start: new Date(first.start).toISOString(),
      status: "CONFIRMED",
      location: "Microsoft Teams Meeting",
      url: joinUrl,
      description: `Priya Raman, priya@elsewhere.example\nJoin Teams Meeting: ${joinUrl}`,
    },
    { summary: "Careers advice: Omar Said", status: "TENTATIVE", description: "Omar Said" },
  ]);
  expect([headers.get("content-type"), headers.get("cache-control")]).toEqual([
    "text/calendar; charset=utf-8",
    "private",
  ]);
});

test("a group is one entry with all who come, and keeps its UID when it is looked at again", async () => {
  const { renewed, slots, book } = await scene({ capacity: 3, place: { kind: "in-person", address: "Hall" } });
  const url = await renewed();
  const [first] = (await slots()).items;
  await book({ start: first.start });
  const [alone] = (await readAt(url)).events;
  await book({ start: first.start, customer: { name: "Omar Said" } });
  const { events } = await readAt(url);
  expect(events).toMatchObject([
    {
      uid: alone?.uid,
      summary: "Careers advice: 2 people",
      description: "Omar Said\nPriya Raman, priya@elsewhere.example",
      location: "Hall",
    },
  ]);
});

test("a new address ends the one before, and no other was ever one", async () => {
  const { server, host, renewed, slots, book } = await scene();
  const first = await renewed();
  await book({ start: (await slots()).items[0].start });
  expect((await readAt(first)).events).toHaveLength(1);
  const second = await renewed();
  expect((await readAt(second)).events).toHaveLength(1);
  const others = secretsWith([randomBytes(32)], systemRandom);
  const dead = [
    first,
    second.replace(/..\.ics$/, "AA.ics"),
    `${server.url}/feeds/${tokenOfFeed(others, host.id, 2)}.ics`,
    `${server.url}/feeds/${tokenOfFeed(server.house.secrets, crypto.randomUUID(), 0)}.ics`,
    `${server.url}/feeds/nonsense.ics`,
  ];
  for (const url of dead) expect((await readAt(url)).status).toBe(404);
  expect((await server.call("POST", `/api/hosts/${crypto.randomUUID()}/feed`)).status).toBe(404);
});

test("the feed of a host who is erased tells nobody any more whom they meet", async () => {
  const { server, host, renewed } = await scene({ outlook: "ignored", place: { kind: "phone" } });
  const url = await renewed();
  expect((await readAt(url)).status).toBe(200);
  await server.call("POST", `/api/people/${host.person}/erasure`);
  expect((await readAt(url)).status).toBe(404);
});

test("a feed that is ended is read by nobody any more, until there is another address", async () => {
  const { server, host, renewed } = await scene();
  const shown = async () => (await server.call("GET", `/api/hosts/${host.id}`)).body.feed;
  expect(await shown()).toBe(false);
  const url = await renewed();
  expect([await shown(), (await readAt(url)).status]).toEqual([true, 200]);
  expect((await server.call("DELETE", `/api/hosts/${host.id}/feed`)).status).toBe(204);
  expect([await shown(), (await readAt(url)).status]).toEqual([false, 404]);
  const next = await renewed();
  expect([(await readAt(next)).status, (await readAt(url)).status]).toEqual([200, 404]);
});
