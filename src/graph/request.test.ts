import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../kernel/time.ts";
import type { GraphClient, GraphRequest } from "./request.ts";
import { LeapingClock } from "./testing/clock.ts";
import { CANARY, openScene } from "./testing/scene.ts";
import { openSmallServer, type Reply } from "./testing/small-server.ts";
import { graphPath } from "./wire/path.ts";
import { openWire } from "./wire/wire.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const clock = () => new LeapingClock(NOW);
const read: GraphRequest = { method: "GET", path: graphPath`/users/${"anna"}/events` };
const write: GraphRequest = {
  method: "POST",
  path: graphPath`/users/${"anna"}/events`,
  body: { subject: "A word in private" },
};
const refusal = (status: number, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { code: "No", message: "" } },
});
const failure = async (graph: GraphClient, request: GraphRequest): Promise<unknown> =>
  await graph.request(request).catch((error: unknown) => error);

test("every request carries the token, an id of its own and its body as JSON", async () => {
  const { graph, asked, exchanges } = await openScene(clock(), () => ({
    status: 201,
    headers: { "request-id": "theirs" },
    body: { id: "e" },
  }));
  expect(
    await graph.request({ ...write, headers: { Prefer: "x", Authorization: "mine", "Client-Request-Id": "mine" } }),
  ).toEqual({ id: "e" });
  const { headers, method, url, body } = asked[0] ?? { headers: {}, method: "", url: "", body: "" };
  expect({ method, url, body: JSON.parse(body) as unknown }).toEqual({
    method: "POST",
    url: "/v1.0/users/anna/events",
    body: write.body,
  });
  expect(headers).toMatchObject({ authorization: "Bearer token-1", "content-type": "application/json", prefer: "x" });
  expect(headers["client-request-id"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(exchanges).toMatchObject([
    {
      method: "POST",
      template: "/users/{}/events",
      status: 201,
      attempt: 1,
      requestId: "theirs",
      clientRequestId: headers["client-request-id"],
    },
  ]);
});

test("logs and history hold no token, no secret, no body and nobody's name", async () => {
  const { graph, logged, exchanges } = await openScene(clock(), (_, count) =>
    count === 1 ? refusal(503) : { body: { subject: "A word in private" } },
  );
  await graph.request({ ...write, idempotent: true });
  await failure(graph, { ...read, path: graphPath`/users/${"anna"}/nothing` });
  const written = [...logged, JSON.stringify(exchanges)].join("\n");
  expect(logged.length).toBeGreaterThan(2);
  for (const word of ["token-1", CANARY, "A word in private", "anna"]) expect(written).not.toContain(word);
});

test.each([502, 503, 504] as const)(
  "a read that meets %i is tried again, later each time, at most three times",
  async (status) => {
    const time = clock();
    const { graph, asked } = await openScene(time, () => refusal(status));
    expect(await failure(graph, read)).toMatchObject({ kind: "unavailable", status, maybeStored: false });
    expect(asked).toHaveLength(3);
    expect(time.slept).toHaveLength(2);
    expect(time.slept[1]).toBeGreaterThan(time.slept[0] ?? 0);
    expect(new Set(asked.map(({ headers }) => headers["client-request-id"])).size).toBe(3);
  },
);

test("a write is not repeated after a lost connection, and says that it may have been stored", async () => {
  const { graph, asked } = await openScene(clock(), () => "cut");
  expect(await failure(graph, write)).toMatchObject({ name: "GraphUnreachable", maybeStored: true });
  expect(asked).toHaveLength(1);
});

test("a write that Microsoft does once is repeated after a lost connection", async () => {
  const { graph, asked } = await openScene(clock(), (_, count) => (count < 3 ? "cut" : { body: { id: "e" } }));
  expect(await graph.request({ ...write, idempotent: true })).toEqual({ id: "e" });
  expect(asked.map(({ body }) => body)).toEqual(Array.from({ length: 3 }, () => JSON.stringify(write.body)));
});

test("a write after an unanswered one keeps its doubt, whatever the last answer says", async () => {
  const { graph } = await openScene(clock(), (_, count) => (count === 1 ? "cut" : refusal(403)));
  expect(await failure(graph, { ...write, idempotent: true })).toMatchObject({ status: 403, maybeStored: true });
});

test("a server that does not listen cannot have stored anything", async () => {
  const gone = await openSmallServer(() => ({}));
  await gone.close();
  const wire = openWire();
  onTestFinished(() => wire.close());
  const call = {
    origin: gone.address,
    path: "/",
    method: "POST",
    headers: {},
    timeoutMs: 60_000,
    largest: 1000,
  } as const;
  await expect(wire.exchange(call)).rejects.toMatchObject({ name: "GraphUnreachable", maybeStored: false });
});

test("a throttled request waits as long as Microsoft says, then goes through", async () => {
  const time = clock();
  const { graph, asked } = await openScene(time, (_, count) =>
    count === 1 ? refusal(429, { "retry-after": "7" }) : { body: {} },
  );
  await graph.request(write);
  expect(asked).toHaveLength(2);
  expect(time.now().getTime()).toBeGreaterThanOrEqual(NOW.getTime() + 7000);
});

test("a wait beyond the caller's patience is handed back with its length, and others are held back without asking", async () => {
  const time = clock();
  const { graph, asked } = await openScene(time, () => refusal(429, { "retry-after": "60", "request-id": "theirs" }));
  expect(await failure(graph, read)).toMatchObject({
    kind: "throttled",
    status: 429,
    retryAfter: 60,
    requestId: "theirs",
  });
  expect(await failure(graph, read)).toMatchObject({ kind: "throttled", code: "heldBack", retryAfter: 61 });
  // The bucket is empty when it opens, so the first token comes a moment later.
  expect(asked).toHaveLength(1);
  expect(time.slept).toEqual([]);
  time.advance(61_000);
  await failure(graph, read);
  expect(asked).toHaveLength(2);
});

test("a refused token is replaced once", async () => {
  const { graph, asked, tokensGiven } = await openScene(clock(), ({ headers }) =>
    headers.authorization === "Bearer token-1" ? refusal(401) : { body: { id: "e" } },
  );
  expect(await graph.request(write)).toEqual({ id: "e" });
  expect(tokensGiven).toEqual(["token-1", "token-2"]);
  expect(asked).toHaveLength(2);
});

test("a token that is refused again is a refusal", async () => {
  const { graph, asked } = await openScene(clock(), () => refusal(401));
  expect(await failure(graph, read)).toMatchObject({ kind: "unauthorised" });
  expect(asked).toHaveLength(2);
});

test("a redirect is not followed, and the token does not travel", async () => {
  const elsewhere = await openSmallServer(() => ({ body: {} }));
  onTestFinished(() => elsewhere.close());
  const { graph } = await openScene(clock(), () => ({ status: 302, headers: { location: elsewhere.address } }));
  expect(await failure(graph, read)).toMatchObject({ kind: "refused", status: 302 });
  expect(elsewhere.received).toEqual([]);
});

test("an answer without a body is no body", async () => {
  const { graph } = await openScene(clock(), () => ({ status: 204 }));
  expect(await graph.request({ ...read, method: "DELETE" })).toBeUndefined();
});

test("an answer that is not JSON is said to be so", async () => {
  const { graph } = await openScene(clock(), () => ({ body: "<html>" }));
  expect(await failure(graph, read)).toMatchObject({ code: "upstream-unavailable", reason: "answer-not-json" });
});

test("bytes come as they are, and no more than are wanted", async () => {
  const photo = "x".repeat(50_000);
  const { graph } = await openScene(clock(), () => ({ headers: { "content-type": "image/jpeg" }, body: photo }));
  const { bytes, type } = await graph.read(read);
  expect([bytes.toString(), type]).toEqual([photo, "image/jpeg"]);
  await expect(graph.read(read, 40_000)).rejects.toMatchObject({ reason: "answer-too-large" });
});

test("silence is not waited for without end", async () => {
  const { graph } = await openScene(clock(), async () => {
    await pause(60_000, undefined, { ref: false });
    return {};
  });
  // Long enough for what is sent to be on its way, however busy everybody is.
  expect(await failure(graph, { ...write, timeoutMs: 1000 })).toMatchObject({
    name: "GraphUnreachable",
    maybeStored: true,
  });
});

test("a caller who leaves hears their own reason", async () => {
  const leaving = new AbortController();
  const { graph } = await openScene(clock(), async () => {
    leaving.abort(new Error("The page was closed."));
    await pause(100);
    return {};
  });
  await expect(graph.request({ ...read, signal: leaving.signal })).rejects.toThrow("The page was closed.");
});

test("a mailbox never sees more than four requests at once", async () => {
  let inside = 0;
  let most = 0;
  const { graph, asked } = await openScene(systemClock, async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(10);
    inside -= 1;
    return { body: {} };
  });
  await Promise.all(Array.from({ length: 30 }, () => graph.request(read)));
  expect(asked).toHaveLength(30);
  expect(most).toBe(4);
});
