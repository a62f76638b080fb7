import { expect, test } from "vitest";
import { z } from "zod";
import { batch } from "./batch.ts";
import type { GraphRequest } from "./request.ts";
import { LeapingClock } from "./testing/clock.ts";
import { openScene } from "./testing/scene.ts";
import type { Received } from "./testing/small-server.ts";
import { graphPath } from "./wire/path.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const clock = () => new LeapingClock(NOW);
const Sent = z.object({
  requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string(), body: z.unknown().optional() })),
});
const partsOf = ({ body }: Received) => Sent.parse(JSON.parse(body)).requests;
const user = (name: string): GraphRequest => ({
  method: "GET",
  path: graphPath`/users/${name}`,
  query: { $select: "id" },
});
const said = (results: Awaited<ReturnType<typeof batch>>): unknown[] =>
  results.map((result) =>
    result.kind === "answer"
      ? result.body
      : [result.error.name, "status" in result.error ? result.error.status : undefined],
  );

test("any number of requests goes in twenties, and the answers stand in the order of the requests", async () => {
  const { graph, asked } = await openScene(clock(), (request) => ({
    body: {
      responses: partsOf(request)
        .map(({ id, url }) => ({ id, status: 200, body: url }))
        .reverse(),
    },
  }));
  const names = Array.from({ length: 45 }, (_, index) => `user${index}`);
  expect(said(await batch(graph, names.map(user)))).toEqual(names.map((name) => `/users/${name}?$select=id`));
  expect(asked.map((request) => partsOf(request).length)).toEqual([20, 20, 5]);
});

test("only the parts that failed for a passing reason are sent again", async () => {
  const { graph, asked } = await openScene(clock(), (request, count) => ({
    body: {
      responses: partsOf(request).map(({ id, url }) => {
        if (count === 1 && url.includes("slow"))
          return {
            id,
            status: 429,
            headers: { "Retry-After": "3" },
            body: { error: { code: "TooManyRequests", message: "" } },
          };
        if (count < 3 && url.includes("shaky"))
          return { id, status: 503, body: { error: { code: "serviceNotAvailable", message: "" } } };
        if (url.includes("nobody"))
          return { id, status: 404, body: { error: { code: "Request_ResourceNotFound", message: "" } } };
        return { id, status: 200, body: url };
      }),
    },
  }));
  const results = await batch(graph, ["anna", "slow", "nobody", "shaky"].map(user));
  expect(said(results)).toEqual([
    "/users/anna?$select=id",
    "/users/slow?$select=id",
    ["GraphError", 404],
    "/users/shaky?$select=id",
  ]);
  expect(asked.map((request) => partsOf(request).map(({ url }) => url.slice(7, -11)))).toEqual([
    ["anna", "slow", "nobody", "shaky"],
    ["slow", "shaky"],
    ["shaky"],
  ]);
});

test("a part's Retry-After is obeyed before anything of the same budget is sent", async () => {
  const time = clock();
  const { graph } = await openScene(time, (request, count) => ({
    body: {
      responses: partsOf(request).map(({ id }) =>
        count === 1 ? { id, status: 429, headers: { "Retry-After": "8" } } : { id, status: 200 },
      ),
    },
  }));
  await batch(graph, [user("anna")]);
  expect(time.now().getTime()).toBeGreaterThanOrEqual(NOW.getTime() + 8000);
});

test("a part that must not happen twice is not sent again", async () => {
  const { graph, asked } = await openScene(clock(), (request) => ({
    body: { responses: partsOf(request).map(({ id }) => ({ id, status: 504 })) },
  }));
  const post: GraphRequest = { method: "POST", path: graphPath`/users/${"anna"}/events`, body: { subject: "Tea" } };
  const results = await batch(graph, [post, { ...post, idempotent: true }]);
  expect(results).toMatchObject([{ kind: "error", error: { maybeStored: true } }, { kind: "error" }]);
  expect(asked.map((request) => partsOf(request).length)).toEqual([2, 1, 1]);
});

test("a lost connection is every part's error, and the results before it are kept", async () => {
  const { graph } = await openScene(clock(), (request, count) =>
    count === 1
      ? { body: { responses: partsOf(request).map(({ id }) => ({ id, status: 200, body: "done" })) } }
      : "cut",
  );
  const post: GraphRequest = { method: "POST", path: graphPath`/chats/${"c"}/messages`, body: {} };
  const results = said(
    await batch(
      graph,
      Array.from({ length: 22 }, () => post),
      { patienceMs: 60_000 },
    ),
  );
  expect(results.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => "done"));
  expect(results.slice(20)).toEqual([
    ["GraphUnreachable", undefined],
    ["GraphUnreachable", undefined],
  ]);
});

test("a mailbox that Microsoft has closed holds back its own parts only", async () => {
  const event = (mailbox: string): GraphRequest => ({ method: "GET", path: graphPath`/users/${mailbox}/events` });
  const { graph, asked } = await openScene(clock(), (request) => ({
    body: {
      responses: partsOf(request).map(({ id, url }) =>
        url.includes("busy")
          ? { id, status: 429, headers: { "retry-after": "90" } }
          : { id, status: 200, body: "read" },
      ),
    },
  }));
  await batch(graph, [event("busy")]);
  expect(said(await batch(graph, [event("anna"), event("busy"), event("ben")]))).toEqual([
    "read",
    ["GraphError", 429],
    "read",
  ]);
  expect(asked.slice(1).map((request) => partsOf(request).length)).toEqual([2]);
});

test("a part that Microsoft leaves out may have happened", async () => {
  const { graph } = await openScene(clock(), () => ({ body: { responses: [] } }));
  expect(await batch(graph, [user("anna")])).toMatchObject([
    { kind: "error", error: { name: "GraphUnreachable", maybeStored: true } },
  ]);
});
