import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { connect, ParleyProblem, ParleyUnreachable } from "../src/index.ts";
import { backOff, pauseAsked } from "../src/patience.ts";

interface Try {
  readonly method: string | undefined;
  readonly key: string | string[] | undefined;
}

type Turn = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers one turn after the other, the last one for ever, and remembers who asked. */
async function answering(...turns: Turn[]) {
  const tries: Try[] = [];
  const server = createServer((request, response) => {
    tries.push({ method: request.method, key: request.headers["idempotency-key"] });
    turns[Math.min(tries.length, turns.length) - 1]?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return { url, tries, parley: connect({ url, key: "k" }) };
}

const fine: Turn = (response) => json(response, 200, { items: [] });
const hangUp: Turn = (response) => response.socket?.destroy();
const breakOff =
  (status: number): Turn =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", "content-length": "100" });
    response.write('{"id":', () => response.socket?.destroy());
  };
const never: Turn = () => undefined;
const refused =
  (status: number, code: string, headers = {}): Turn =>
  (response) =>
    json(
      response,
      status,
      { type: "about:blank", title: "No", status, code, detail: "No.", requestId: "r-1" },
      headers,
    );

function json(response: ServerResponse, status: number, body: object, headers = {}): void {
  const type = status < 300 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(body));
}

const busy = (status: number) => refused(status, "unavailable", { "retry-after": "0" });

test("a POST whose answer got lost is sent again under the same key, so that it is done once", async () => {
  const { parley, tries } = await answering(hangUp, busy(503), busy(429), fine);
  await parley.call("POST", "/api/people", { body: { name: "Ada" } });
  expect(tries.map(({ method }) => method)).toEqual(["POST", "POST", "POST", "POST"]);
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  expect(tries[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
});

test("a POST whose answer broke off halfway is sent again under the same key", async () => {
  const { parley, tries } = await answering(breakOff(201), breakOff(503), fine);
  await parley.call("POST", "/api/people", { body: { name: "Ada" } });
  expect(tries).toHaveLength(3);
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
});

test("an answer that broke off and may not be asked for again is said to be lost", async () => {
  for (const status of [200, 400]) {
    const { parley, tries } = await answering(breakOff(status));
    const call = parley.call("PATCH", "/api/users/{id}", { path: { id: "x" }, body: { name: "B" } });
    await expect(call).rejects.toThrow(ParleyUnreachable);
    expect(tries).toHaveLength(1);
  }
});

test("two calls are two requests, and a key of one's own is kept", async () => {
  const { parley, tries } = await answering(fine);
  await parley.call("POST", "/api/people", { body: { name: "Ada" } });
  await parley.call("POST", "/api/people", { body: { name: "Ada" } });
  await parley.call("POST", "/api/people", { body: { name: "Ada" }, idempotencyKey: "mine" });
  expect(new Set(tries.map(({ key }) => key)).size).toBe(3);
  expect(tries[2]?.key).toBe("mine");
});

test("a first try that still runs is waited for", async () => {
  const { parley, tries } = await answering(refused(409, "conflict", { "retry-after": "0" }), fine);
  await parley.call("POST", "/api/people", { body: { name: "Ada" } });
  expect(tries).toHaveLength(2);
});

test.each([400, 401, 403, 404, 409, 413, 422, 500])(
  "an answer of %i is final and says what is wrong",
  async (status) => {
    const { parley, tries } = await answering(refused(status, "conflict"));
    const error: unknown = await parley.call("GET", "/api/people").catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(ParleyProblem);
    expect(error).toMatchObject({ status, code: "conflict", message: "No.", requestId: "r-1", field: undefined });
    expect(tries).toHaveLength(1);
  },
);

test("a change by PATCH is never repeated: it carries no key", async () => {
  const path = { id: "x" };
  const busyNow = await answering(busy(503));
  await expect(busyNow.parley.call("PATCH", "/api/users/{id}", { path, body: { name: "B" } })).rejects.toThrow("No.");
  const lost = await answering(hangUp);
  const call = lost.parley.call("PATCH", "/api/users/{id}", { path, body: { name: "B" } });
  await expect(call).rejects.toThrow(ParleyUnreachable);
  expect([busyNow.tries.length, lost.tries.length]).toEqual([1, 1]);
});

test("whoever is told to come back in an hour is told so at once", async () => {
  const { parley, tries } = await answering(refused(429, "too-many-requests", { "retry-after": "3600" }));
  await expect(parley.call("GET", "/api/people")).rejects.toMatchObject({ code: "too-many-requests" });
  expect(tries).toHaveLength(1);
});

test("where nobody answers, the caller hears which address it was and what to check", async () => {
  const { url, tries } = await answering(never);
  const parley = connect({ url, key: "k", retries: 1, timeout: 1000 });
  const error: unknown = await parley.call("GET", "/api/people").catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ParleyUnreachable);
  expect(error).toMatchObject({ message: expect.stringContaining(url), cure: expect.stringContaining("runs") });
  expect(tries).toHaveLength(2);
});

test("whoever gives up is left alone, while a try runs and between tries", async () => {
  const { parley, tries } = await answering(never);
  const running = new AbortController();
  const call = parley.call("GET", "/api/people", { signal: running.signal });
  running.abort(new Error("No longer needed."));
  await expect(call).rejects.toThrow("No longer needed.");

  const waiting = await answering(refused(503, "unavailable", { "retry-after": "50" }));
  const between = new AbortController();
  const other = waiting.parley.call("GET", "/api/people", { signal: between.signal });
  await expect.poll(() => waiting.tries.length).toBe(1);
  setTimeout(() => between.abort(new Error("Enough.")), 20);
  await expect(other).rejects.toThrow("Enough.");
  expect(tries.length + waiting.tries.length).toBeLessThanOrEqual(2);
});

test("an answer that is not Parley's is said to be none of its words", async () => {
  const { parley } = await answering((response) => response.writeHead(404).end("<h1>Not here</h1>"));
  await expect(parley.call("GET", "/api/people")).rejects.toMatchObject({ code: "unexpected", status: 404 });
});

test("a list is read to its end, past pages that are empty, and no further than somebody reads", async () => {
  const page =
    (items: object[], cursor?: string): Turn =>
    (response) =>
      json(response, 200, { items, cursor });
  const three = [page([{ id: "1" }], "a"), page([], "b"), page([{ id: "2" }, { id: "3" }])];
  const whole = await answering(...three);
  const read: string[] = [];
  for await (const { id } of whole.parley.pages("GET", "/api/people", { query: { search: "x" } })) read.push(id);
  expect(read).toEqual(["1", "2", "3"]);
  const begun = await answering(...three);
  for await (const { id } of begun.parley.pages("GET", "/api/people")) if (id === "1") break;
  expect(begun.tries).toHaveLength(1);
});

test("pauses double, spread callers out, and end at twenty seconds", () => {
  expect([0, 1, 2, 3].map((tries) => backOff(tries, 0))).toEqual([500, 1000, 2000, 4000]);
  expect(backOff(0, 1)).toBe(250);
  expect(backOff(30, 0)).toBe(20_000);
});

test("Retry-After is read as seconds and as a date", () => {
  const now = Date.UTC(2027, 0, 1);
  expect(pauseAsked("7", now)).toBe(7000);
  expect(pauseAsked(new Date(now + 9000).toUTCString(), now)).toBe(9000);
  expect(pauseAsked(new Date(now - 9000).toUTCString(), now)).toBe(0);
  expect([pauseAsked(null, now), pauseAsked("soon", now)]).toEqual([undefined, undefined]);
});
