import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { readAllowedHosts } from "../../kernel/outside/allowed-hosts.ts";
import { webhookReceiver } from "../../testing/receiver.ts";
import { testSandbox } from "../../testing/sandbox.ts";
import { callAt, testServer } from "../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 50 };

/** A receiver that answers each request by hand, and a server that keeps the sandbox's time and sends it what happens. */
async function scene(answer: (response: ServerResponse, place: number) => void) {
  let asked = 0;
  const receiver = createServer((request, response) => {
    request.resume();
    request.on("end", () => answer(response, asked++));
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  const address = receiver.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses, allowedHosts: readAllowedHosts(host) ?? [] });
  const body = { url: `http://${host}/hooks`, facts: ["person.*"] };
  const path = `/api/webhook-endpoints/${(await server.call("POST", "/api/webhook-endpoints", { body })).body.id}`;
  const deliveries = async () => (await server.call("GET", `${path}/deliveries`)).body.items;
  return {
    server,
    path,
    asked: () => asked,
    /** Lets the sandbox's time stand still, and the server's with it; answers with it. */
    freeze: async () => {
      const now = Date.parse((await sandbox.control("POST", "/clock", { rate: 0 })).now);
      await vi.waitFor(() => expect(server.house.clock.now().getTime()).toBe(now), SOON);
      return now;
    },
    deliveries,
    attempts: async () => {
      const [{ id }] = await deliveries();
      return (await server.call("GET", `${path}/deliveries/${id}`)).body.made;
    },
    addPeople: async (count: number) => {
      for (let n = 0; n < count; n++) await server.call("POST", "/api/people", { body: { name: `Person ${n}` } });
    },
  };
}

test("a receiver that asks for a pause has it, though it takes what was on its way at the time", async () => {
  const held: ServerResponse[] = [];
  const first: ServerResponse[] = [];
  const { server, path, freeze, deliveries, addPeople, asked } = await scene((response, place) => {
    if (place === 0) first.push(response);
    else held.push(response);
    // The first is told so once another is on its way.
    if (held.length > 0) first.pop()?.writeHead(429, { "retry-after": "3600" }).end();
  });
  const now = await freeze();
  // Held back until they are many, so that several are on their way at once.
  await server.call("POST", `${path}/disabling`);
  await addPeople(8);
  await vi.waitFor(async () => expect(await deliveries()).toHaveLength(8), SOON);
  await server.call("POST", `${path}/enabling`);
  await server.call("POST", `${path}/replays`, { body: { state: "held" } });
  const quietUntil = async () => (await server.call("GET", path)).body.quietUntil;
  const wanted = new Date(now + 3600_000).toISOString();
  await vi.waitFor(async () => expect(await quietUntil()).toBe(wanted), SOON);
  expect(held.length).toBeGreaterThan(0);
  for (const response of held) response.writeHead(200).end();
  const settled = () => deliveries().then((all) => all.filter(({ attempts }: { attempts: number }) => attempts > 0));
  await vi.waitFor(async () => expect(await settled()).toHaveLength(asked()), SOON);
  expect(await quietUntil()).toBe(wanted);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(asked()).toBeLessThan(8);
});

test("a receiver that says yes has the delivery, however slowly or badly it says more", async () => {
  const broken = Buffer.concat([gzipSync("thank you").subarray(0, 12), Buffer.from("nonsense")]);
  for (const [encoding, piece, ends] of [
    ["gzip", broken, true],
    ["constructor", Buffer.from("thank you"), true],
    ["identity", Buffer.from("thank"), false],
  ] as const) {
    const { deliveries, attempts, addPeople } = await scene((response) => {
      response.writeHead(200, { "content-encoding": encoding });
      if (ends) response.end(piece);
      else response.write(piece);
    });
    await addPeople(1);
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: 1 }]), SOON);
    expect(await deliveries()).toMatchObject([{ state: "delivered" }]);
    expect(await attempts()).toMatchObject([{ answer: { status: 200, ...(!ends && { body: "thank" }) } }]);
  }
});

test("whoever may not read facts has none sent anywhere, nor looks at those that were sent", async () => {
  const receiver = await webhookReceiver();
  const server = await testServer({ allowedHosts: receiver.allowedHosts });
  const wish = { url: receiver.url, facts: ["person.*"] };
  const keyWith = async (scopes: string[]) =>
    (await server.call("POST", "/api/keys", { body: { name: server.house.random.uuid(), scopes } })).body.key;
  const [narrow, wide] = [
    await keyWith(["webhooks:read", "webhooks:write"]),
    await keyWith(["webhooks:read", "webhooks:write", "facts:read"]),
  ];
  const made = await callAt(server.url, { method: "POST", path: "/api/webhook-endpoints", key: wide, body: wish });
  expect(made.status).toBe(201);
  await server.call("POST", "/api/people", { body: { name: "Ada" } });
  const path = `/api/webhook-endpoints/${made.body.id}`;
  const list = { method: "GET", path: `${path}/deliveries` };
  const [{ id }] = await vi.waitFor(async () => {
    const { items } = (await callAt(server.url, { ...list, key: wide })).body;
    expect(items).toHaveLength(1);
    return items;
  }, SOON);
  for (const asked of [
    list,
    { method: "GET", path: `${path}/deliveries/${id}` },
    { method: "POST", path: `${path}/deliveries/${id}/replay` },
    { method: "POST", path: `${path}/replays`, body: { dryRun: true } },
    { method: "PATCH", path, body: { facts: ["*"] } },
    { method: "POST", path: "/api/webhook-endpoints", body: wish },
  ]) {
    const { body } = await callAt(server.url, { ...asked, key: narrow });
    expect([asked.path, body]).toMatchObject([asked.path, { status: 403, reason: "scope-missing" }]);
    expect(body.detail).toContain("facts:read");
    expect((await callAt(server.url, { ...asked, key: wide })).status).toBeLessThan(300);
  }
  expect((await callAt(server.url, { method: "GET", path, key: narrow })).status).toBe(200);
  expect((await callAt(server.url, { method: "DELETE", path, key: narrow })).status).toBe(204);
});
