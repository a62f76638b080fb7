import { beforeEach, expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const event = {
  subject: "Only once",
  transactionId: "once",
  start: { dateTime: "2027-02-10T10:00:00", timeZone: "UTC" },
  end: { dateTime: "2027-02-10T11:00:00", timeZone: "UTC" },
};
const fault = (body: object) => it().control("POST", "/faults", body);
const events = async (): Promise<Said[]> =>
  (await it().state()).events.filter(({ subject }: Said) => subject === "Only once");

beforeEach(async () => {
  await it().control("POST", "/reset");
});

test("when the answer is lost after the event was stored, trying again makes no second one", async () => {
  await fault({ match: { method: "POST", path: "/events$" }, action: { kind: "reset-after" }, times: 1 });
  await expect(it().graph("POST", `${PRIYA}/events`, { body: event })).rejects.toThrow("fetch failed");
  expect(await events()).toHaveLength(1);
  const again = await it().graph("POST", `${PRIYA}/events`, { body: event });
  expect(again.status).toBe(201);
  expect((await events()).map(({ id }) => id)).toEqual([again.body.id]);
});

test("when the connection breaks before, nothing was stored", async () => {
  await fault({ match: { method: "POST", path: "/events$" }, action: { kind: "reset-before" }, times: 1 });
  await expect(it().graph("POST", `${PRIYA}/events`, { body: event })).rejects.toThrow("fetch failed");
  expect(await events()).toHaveLength(0);
});

test("an answer can hang until the fault is cleared, with everything stored", async () => {
  await fault({ id: "hang", match: { path: "/events$" }, action: { kind: "hang-after" } });
  const asked = it()
    .graph("POST", `${PRIYA}/events`, { body: event })
    .then(
      () => "answered",
      () => "cut",
    );
  while ((await events()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await it().control("DELETE", "/faults/hang");
  expect(await asked).toBe("cut");
});

test("faults let some requests pass, strike a number of times, and show what they did", async () => {
  await fault({
    id: "busy",
    match: { method: "GET", path: "^/organization$" },
    action: { kind: "status", status: 503, retryAfter: 1 },
    after: 1,
    times: 2,
  });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await it().graph("GET", "/organization")).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
  const { body } = await it().control("GET", "/faults");
  expect(body.faults).toMatchObject([{ id: "busy", seen: 4, struck: 2 }]);
});

test("chance is the same in every run", async () => {
  const run = async (): Promise<number[]> => {
    await it().control("POST", "/reset");
    await fault({ match: { path: "^/organization$" }, action: { kind: "status", status: 500 }, rate: 0.5 });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) statuses.push((await it().graph("GET", "/organization")).status);
    return statuses;
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set([200, 500]));
  expect(await run()).toEqual(first);
});

test("the sign-in service can fail as well", async () => {
  const { clientId, clientSecret } = it().sandbox.ready.admin;
  await fault({ match: { path: "/oauth2/v2.0/token$" }, action: { kind: "status", status: 503 }, times: 1 });
  const knock = () => it().token({ client_id: clientId, client_secret: clientSecret });
  expect((await knock()).status).toBe(503);
  expect((await knock()).status).toBe(200);
});

test("a fault that makes no sense is refused with a reason", async () => {
  expect((await fault({ action: { kind: "explode" } })).body.error).toContain("action.kind must be one of");
  expect((await fault({ match: { path: "(" }, action: { kind: "reset-after" } })).body.error).toContain(
    "no regular expression",
  );
  expect((await it().control("DELETE", "/faults/none")).status).toBe(404);
});

test("the traffic log tells who asked what, by which permission, and never a token", async () => {
  await it().graph("GET", `${PRIYA}/events?$top=1`, { headers: { "client-request-id": "trace-1" } });
  const { body } = await it().control("GET", "/traffic?after=0");
  const entry = body.entries.at(-1);
  expect(entry).toMatchObject({
    method: "GET",
    status: 200,
    clientRequestId: "trace-1",
    appId: it().sandbox.ready.admin.clientId,
    decision: "allowed by Calendars.ReadBasic",
  });
  expect(JSON.stringify(body)).not.toContain("eyJ");
  expect((await it().control("GET", `/traffic?after=${body.last}`)).body.entries).toEqual([]);
});
