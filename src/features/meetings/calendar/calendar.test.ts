import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";
import type { TestServer } from "../../../testing/server.ts";

const WAIT = { prefer: "wait=20" };
const ORGANISER = { userPrincipalName: "amara.okafor@campus.example" };

/** Times of a day in `days` days, at `hour`. */
function at(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, "0")}:00:00.000Z`;
}

async function opened(server: TestServer, key: string, body: object) {
  const whole = { subject: key, organiser: ORGANISER, ...body };
  return (await server.call("PUT", `/api/meetings/${key}`, { body: whole, headers: WAIT })).body;
}

const between = (from: string, to: string) => `/api/meetings/calendar?from=${from}&to=${to}`;

test("a calendar shows meetings and each day of a series, those that are cancelled as such, and nothing from outside", async () => {
  const { server } = await connectedServer();
  const daily = { frequency: "daily", count: 5, timeZone: "UTC" };
  const series = await opened(server, "series", { start: at(2, 9), end: at(2, 10), recurrence: daily });
  const single = await opened(server, "single", { start: at(3, 8), end: at(3, 9) });
  await opened(server, "later", { start: at(9, 8), end: at(9, 9) });
  const off = await opened(server, "off", { start: at(4, 11), end: at(4, 12) });
  await server.call("POST", `/api/meetings/${off.id}/cancellation`, { headers: WAIT });
  const { body } = await server.call("GET", between(at(3, 0), at(5, 0)));
  expect(body).toEqual({
    more: false,
    items: [
      entry(single, { start: at(3, 8), end: at(3, 9) }),
      entry(series, { start: at(3, 9), end: at(3, 10), series: true }),
      entry(series, { start: at(4, 9), end: at(4, 10), series: true }),
      entry(off, { start: at(4, 11), end: at(4, 12), state: "cancelled" }),
    ],
  });
});

function entry({ id, subject }: { id: string; subject: string }, changes: object) {
  return { meeting: id, subject, state: "open", organiser: "Amara Okafor", series: false, ...changes };
}

test("what has begun is on the calendar until it is over", async () => {
  const { server } = await connectedServer();
  await opened(server, "long", { start: at(2, 9), end: at(4, 12) });
  const subjects = async (from: string, to: string) =>
    (await server.call("GET", between(from, to))).body.items.map((each: { subject: string }) => each.subject);
  expect(await subjects(at(3, 0), at(4, 0))).toEqual(["long"]);
  expect(await subjects(at(4, 12), at(5, 0))).toEqual([]);
  expect(await subjects(at(1, 0), at(2, 9))).toEqual([]);
});

test("a part of the calendar that nobody can mean is refused with what to change", async () => {
  const { server } = await connectedServer();
  const refusal = async (from: string, to: string) => (await server.call("GET", between(from, to))).body;
  expect(await refusal(at(3, 0), at(3, 0))).toMatchObject({ status: 400, field: "to", reason: "window-ends-first" });
  expect(await refusal(at(3, 0), at(90, 0))).toMatchObject({ status: 400, field: "to", reason: "window-too-wide" });
  expect(await refusal("2027-03-09", at(3, 0))).toMatchObject({ status: 400, field: "from" });
});
