import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { expect, test, vi } from "vitest";
import { contextFor } from "../../house.ts";
import type { Failure } from "../../kernel/errors.ts";
import { migratedDatabase } from "../../testing/databases.ts";
import { webhookReceiver } from "../../testing/receiver.ts";
import { testSandbox } from "../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 50 };

/** A receiver, and a server that keeps the sandbox's time and may reach it. */
async function scene({ facts = ["person.*"], contact = null as string | null } = {}) {
  const [receiver, sandbox] = await Promise.all([webhookReceiver(), testSandbox()]);
  const server = await testServer({ sandbox: sandbox.addresses, allowedHosts: receiver.allowedHosts });
  const made = await server.call("POST", "/api/webhook-endpoints", { body: { url: receiver.url, facts, contact } });
  expect(made.status).toBe(201);
  const path = `/api/webhook-endpoints/${made.body.id}`;
  return {
    receiver,
    server,
    path,
    secret: made.body.secret as string,
    endpoint: async () => (await server.call("GET", path)).body,
    deliveries: async () => (await server.call("GET", `${path}/deliveries`)).body.items,
    /** Lets the sandbox's time stand still, and the server's with it; answers with it. */
    freeze: async () => {
      const now = Date.parse((await sandbox.control("POST", "/clock", { rate: 0 })).now);
      await vi.waitFor(() => expect(server.house.clock.now().getTime()).toBe(now), SOON);
      return now;
    },
    /** So many seconds go by, and the server knows it. */
    advance: async (seconds: number) => {
      const { now } = await sandbox.control("POST", "/clock", { advance: seconds });
      await vi.waitFor(() => expect(server.house.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(now)), SOON);
    },
  };
}

async function addPeople({ call }: Pick<TestServer, "call">, ...names: string[]) {
  for (const name of names) await call("POST", "/api/people", { body: { name } });
}

test("a receiver hears what happens, signed so that the standard's own library believes it", async () => {
  const { receiver, server, secret, deliveries } = await scene();
  await addPeople(server, "Ada", "Grace", "Joan");
  await vi.waitFor(() => expect(receiver.received).toHaveLength(3), SOON);
  const facts = (await server.call("GET", "/api/facts")).body.items;
  for (const { headers, text } of receiver.received) {
    const message = new Webhook(secret).verify(text, headers as Record<string, string>);
    expect(message).toMatchObject({
      type: "person.added",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: { audience: "operator" },
      actor: "key:bootstrap",
      about: expect.any(String),
      organisation: server.organisation,
    });
    expect(facts).toContainEqual(expect.objectContaining({ about: JSON.parse(text).about, what: "person.added" }));
  }
  expect(receiver.received.map(({ body }) => body.sequence).toSorted()).toEqual([1, 2, 3]);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
  await vi.waitFor(
    async () => expect((await deliveries()).every(({ state }: { state: string }) => state === "delivered")).toBe(true),
    SOON,
  );
});

test("a changed message, and one signed by somebody else, are not believed", async () => {
  const { receiver, server, secret } = await scene();
  await addPeople(server, "Ada");
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), SOON);
  const [{ headers, text } = { headers: {}, text: "" }] = receiver.received;
  expect(() => new Webhook(secret).verify(text.replace("operator", "user"), headers as Record<string, string>)).toThrow(
    "No matching signature found",
  );
  const stranger = new Webhook(Buffer.from("x".repeat(32)).toString("base64"));
  expect(() => stranger.verify(text, headers as Record<string, string>)).toThrow("No matching signature found");
});

test("an endpoint hears only the facts that it asked for, and a filter that lets nothing through is refused", async () => {
  const { receiver, server, path } = await scene({ facts: ["match-rule.set"] });
  await addPeople(server, "Ada");
  await server.call("PUT", "/api/match-rules/user", { body: { localField: "email", directoryField: "mail" } });
  await vi.waitFor(() => expect(receiver.received.map(({ body }) => body.type)).toEqual(["match-rule.set"]), SOON);
  const wrong = await server.call("PATCH", path, { body: { facts: ["persons.*"] } });
  expect(wrong.body).toMatchObject({ status: 400, field: "facts", reason: "fact-unknown" });
  expect(wrong.body.cure).toContain("person.*");
});

test("while a secret is rotated both sign; when its day is over the old one no longer does", async () => {
  const { receiver, server, path, secret, advance } = await scene();
  const rotated = (await server.call("POST", `${path}/secret`, { body: {} })).body;
  const verifies = (by: string, n: number) => {
    const { text = "", headers = {} } = receiver.received[n] ?? {};
    return () => new Webhook(by).verify(text, headers as Record<string, string>);
  };
  await addPeople(server, "Ada");
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), SOON);
  expect(String(receiver.received[0]?.headers["webhook-signature"]).split(" ")).toHaveLength(2);
  expect(verifies(secret, 0)).not.toThrow();
  expect(verifies(rotated.secret, 0)).not.toThrow();
  await advance(25 * 3600);
  await addPeople(server, "Grace");
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), SOON);
  expect(verifies(secret, 1)).toThrow("No matching signature found");
  expect(verifies(rotated.secret, 1)).not.toThrow();
});

test("a receiver that is down is tried ten times over three days under one id, then no more", async () => {
  const { receiver, server, advance, deliveries, freeze } = await scene();
  receiver.answer(() => ({ status: 500, body: "out of order" }));
  await freeze();
  await addPeople(server, "Ada");
  for (const [n, pause] of [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].entries()) {
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ attempts: n + 1, state: "waiting" }]),
      SOON,
    );
    const [{ nextAttemptAt }] = await deliveries();
    const wait = (Date.parse(nextAttemptAt) - (await freeze())) / 1000;
    expect(Math.abs(wait - pause) / pause).toBeLessThanOrEqual(0.201);
    await advance(wait - 1);
    await advance(2);
  }
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: 10, state: "failed" }]), SOON);
  await advance(10 * 86_400);
  expect(receiver.received).toHaveLength(10);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("a receiver that names a time is not asked before then, and nothing else is sent to it meanwhile", async () => {
  const { receiver, server, advance, deliveries, freeze, endpoint } = await scene();
  receiver.answer(() => ({ status: 503, headers: { "retry-after": "3600" } }));
  const now = await freeze();
  await addPeople(server, "Ada");
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: 1 }]), SOON);
  const [{ nextAttemptAt }] = await deliveries();
  expect(Date.parse(nextAttemptAt) - now).toBe(3600_000);
  expect(await endpoint()).toMatchObject({ quietUntil: new Date(now + 3600_000).toISOString() });
  await addPeople(server, "Grace");
  await vi.waitFor(async () => expect(await deliveries()).toHaveLength(2), SOON);
  await advance(3500);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(receiver.received).toHaveLength(1);
  receiver.answer(() => ({ status: 200 }));
  await advance(101);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(3), SOON);
});

test("a redirect counts as a failure, and is not followed", async () => {
  const { receiver, server, path, deliveries, freeze } = await scene();
  // It is tried again soon, but not while nobody has looked.
  await freeze();
  receiver.answer(() => ({ status: 302, headers: { location: "http://169.254.169.254/" }, body: "elsewhere" }));
  await addPeople(server, "Ada");
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: 1, state: "waiting" }]), SOON);
  const [{ id }] = await deliveries();
  expect((await server.call("GET", `${path}/deliveries/${id}`)).body.made).toMatchObject([
    { answer: { status: 302, headers: { location: "http://169.254.169.254/" }, body: "elsewhere" } },
  ]);
});

test("a receiver that answers 410 is sent nothing more; what happens is held, its contact is written to, and later it gets what it missed", async () => {
  const { receiver, server, path, deliveries, endpoint } = await scene({ contact: "ada@example.org" });
  receiver.answer(() => ({ status: 410 }));
  await addPeople(server, "Ada");
  await vi.waitFor(
    async () => expect(await endpoint()).toMatchObject({ state: "disabled", disabledBecause: "gone" }),
    SOON,
  );
  await addPeople(server, "Grace", "Joan");
  await vi.waitFor(
    async () =>
      expect((await deliveries()).map(({ state }: { state: string }) => state)).toEqual(["held", "held", "failed"]),
    SOON,
  );
  expect((await server.call("GET", "/api/facts")).body.items).toContainEqual(
    expect.objectContaining({
      what: "webhook-endpoint.disabled",
      data: { host: new URL(receiver.url).host, because: "gone" },
    }),
  );
  const mails = (await server.call("GET", "/api/mails")).body.items;
  expect(mails).toMatchObject([{ purpose: "webhooks.disabled", to: { address: "ada@example.org" } }]);
  const replay = (body: object) => server.call("POST", `${path}/replays`, { body });
  expect((await replay({ state: "held" })).body).toMatchObject({ status: 409, reason: "endpoint-disabled" });
  receiver.answer(() => ({ status: 200 }));
  expect((await server.call("POST", `${path}/enabling`)).body.state).toBe("enabled");
  expect((await replay({ state: "held", dryRun: true })).body).toEqual({ count: 2, dryRun: true });
  expect((await replay({ state: "held" })).body).toEqual({ count: 2, dryRun: false });
  await vi.waitFor(
    () => expect(receiver.received.map(({ body }) => body.sequence)).toEqual(expect.arrayContaining([1, 2, 3])),
    SOON,
  );
});

test("an endpoint that has done nothing but fail for five days is given up, one that succeeded once is not", async () => {
  const { receiver, server, deliveries, endpoint, freeze, advance } = await scene();
  let days = 0;
  const day = async (status: number) => {
    receiver.answer(() => ({ status }));
    await addPeople(server, "Ada");
    days += 1;
    await vi.waitFor(async () => {
      // What failed on days before comes again meanwhile: the day's own is the newest.
      const [own] = await deliveries();
      expect(own).toMatchObject({ sequence: days });
      expect(own.attempts).toBeGreaterThan(0);
    }, SOON);
    await advance(86_400);
  };
  await freeze();
  for (const status of [500, 500, 500, 500, 200, 500, 500]) await day(status);
  expect(await endpoint()).toMatchObject({ state: "enabled" });
  for (let n = 0; n < 3; n++) await day(500);
  await vi.waitFor(
    async () => expect(await endpoint()).toMatchObject({ state: "disabled", disabledBecause: "failing" }),
    SOON,
  );
});

test("whoever looks at a delivery sees each request and each answer as they were", async () => {
  const { receiver, server, path, deliveries, advance, freeze } = await scene();
  let asked = 0;
  receiver.answer(() =>
    ++asked === 1
      ? { status: 500, headers: { "x-trace": "abc" }, body: "é".repeat(5000) }
      : { status: 200, body: "thanks\0" },
  );
  await freeze();
  await addPeople(server, "Ada");
  await vi.waitFor(async () => expect((await deliveries())[0]?.attempts).toBe(1), SOON);
  await advance(10);
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: "delivered", attempts: 2 }]), SOON);
  const { body } = await server.call("GET", `${path}/deliveries/${(await deliveries())[0].id}`);
  expect(body.body).toBe(receiver.received[0]?.text);
  expect(body.made).toMatchObject([
    {
      request: { body: body.body, headers: { "webhook-id": body.id } },
      answer: { status: 500, headers: { "x-trace": "abc" } },
    },
    { answer: { status: 200, body: "thanks\uFFFD" } },
  ]);
  expect(Buffer.byteLength(body.made[0].answer.body)).toBe(4096);
  expect(body.made[0].request.headers["webhook-signature"]).toBe(receiver.received[0]?.headers["webhook-signature"]);
});

test("a delivery is sent again under its old id when somebody asks, and a test arrives once", async () => {
  const { receiver, server, path, deliveries, endpoint } = await scene();
  await addPeople(server, "Ada");
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: "delivered" }]), SOON);
  const [{ id }] = await deliveries();
  expect((await server.call("POST", `${path}/deliveries/${id}/replay`)).status).toBe(202);
  await vi.waitFor(() => expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]), SOON);
  receiver.answer(() => ({ status: 500 }));
  const { body: tested } = await server.call("POST", `${path}/test`);
  await vi.waitFor(
    async () => expect((await deliveries())[0]).toMatchObject({ id: tested.id, state: "failed", attempts: 1 }),
    SOON,
  );
  expect(receiver.received.at(-1)?.body).toMatchObject({ type: "webhook-endpoint.test", sequence: 2 });
  expect(await endpoint()).not.toHaveProperty("failingSince");
  const listed = async (filter: string) => (await server.call("GET", `${path}/deliveries?${filter}`)).body.items;
  expect(await listed("state=failed&fact=webhook-endpoint.*")).toHaveLength(1);
  expect(await listed("state=failed&fact=person.*")).toHaveLength(0);
});

test("one receiver that never answers does not hold up another", async () => {
  const [slow, quick] = await Promise.all([webhookReceiver(), webhookReceiver()]);
  slow.answer(() => undefined);
  const server = await testServer({ allowedHosts: [...slow.allowedHosts, ...quick.allowedHosts] });
  for (const { url } of [slow, quick])
    await server.call("POST", "/api/webhook-endpoints", { body: { url, facts: ["person.*"] } });
  // More than are sent to one receiver at a time, and no more than that: one that is silent is given up after a while.
  await addPeople(server, ...Array.from({ length: 12 }, (_, n) => `Person ${n}`));
  await vi.waitFor(() => expect(quick.received).toHaveLength(12), { timeout: 60_000, interval: 50 });
  expect(slow.received.length).toBeLessThan(10);
});

test("nothing is sent to where nobody outside lives, whatever the address is called", async () => {
  const server = await testServer();
  const wish = (url: string) => server.call("POST", "/api/webhook-endpoints", { body: { url } });
  for (const url of [
    "http://169.254.169.254/latest/",
    "https://169.254.169.254/",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://0x7f.1/",
    "https://[::ffff:127.0.0.1]/",
    "https://user:secret@example.org/",
  ]) {
    const { status, body } = await wish(url);
    expect({ status, field: body.field, reason: body.reason }).toEqual({
      status: 400,
      field: "url",
      reason: "address-not-allowed",
    });
    expect(body.cure).toMatch(/\.$/);
  }
});

test("an address that was allowed when it was given and no longer is, is not called", async () => {
  const [receiver, sandbox] = await Promise.all([webhookReceiver(), testSandbox()]);
  // It would be tried again, if time went by.
  await sandbox.control("POST", "/clock", { rate: 0 });
  const databaseUrl = await migratedDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-webhooks-"));
  const place = { databaseUrl, dataFolder, sandbox: sandbox.addresses };
  const before = await testServer({ ...place, allowedHosts: receiver.allowedHosts });
  const body = { url: receiver.url, facts: ["person.*"] };
  const { body: made } = await before.call("POST", "/api/webhook-endpoints", { body });
  await before.stop(1000);
  const server = await testServer(place);
  await addPeople(server, "Ada");
  const path = `/api/webhook-endpoints/${made.id}/deliveries`;
  const list = async () => (await server.call("GET", `${path}?fact=person.*`)).body.items;
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ attempts: 1, state: "waiting" }]), SOON);
  expect((await server.call("GET", `${path}/${(await list())[0].id}`)).body.made).toMatchObject([
    { error: "address-not-allowed" },
  ]);
  expect(receiver.received).toHaveLength(0);
});

test("another organisation sees and touches nothing of it, and what it does is told to nobody else", async () => {
  const { server, path, deliveries, receiver } = await scene();
  await addPeople(server, "Ada");
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: "delivered" }]), SOON);
  const [{ id: deliveryId }] = await deliveries();
  const { house } = server;
  const organisation = house.random.uuid();
  await house.database.query("insert into organisations (id, name, created_at) values ($1, 'elsewhere', now())", [
    organisation,
  ]);
  const who = { kind: "key", id: undefined } as const;
  const caller = { organisation, actor: "theirs", scopes: new Set(["facts:read"]), who, session: undefined };
  const theirs = contextFor(house, { organisation, actor: "theirs", caller });
  const routes = house.features.find(({ name }) => name === "webhooks")?.routes ?? [];
  const input = { params: { id: path.split("/").at(-1), deliveryId }, query: {}, body: { keepOldHours: 1 } };
  const answers = routes.map(async ({ method, path: to, handle }) => {
    const answer = await handle(theirs, input as never).catch((error: Failure) => ({ status: error.status }));
    return `${answer.status} ${method} ${to}`;
  });
  const [list, , ...rest] = await Promise.all(answers);
  expect(list).toMatch(/^200 GET/);
  expect(rest).toHaveLength(11);
  for (const answer of rest) expect(answer).toMatch(/^404 /);
  await theirs.transaction((tx) => theirs.record(tx, { what: "person.added", about: "x", data: {} }));
  await addPeople(server, "Grace");
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), SOON);
  expect(receiver.received.map(({ body }) => body.organisation)).toEqual([server.organisation, server.organisation]);
});

test("an endpoint that is deleted leaves no secret behind", async () => {
  const { server, path } = await scene();
  await server.call("POST", `${path}/secret`, { body: {} });
  expect(await secretsIn(server)).toBe(2);
  expect((await server.call("DELETE", path)).status).toBe(204);
  expect(await secretsIn(server)).toBe(0);
  expect((await server.call("GET", path)).status).toBe(404);
});

async function secretsIn(server: TestServer): Promise<number> {
  const rows = await server.house.database.acrossAll((tx) =>
    tx.sql.withTables<{ secrets: { id: string } }>().selectFrom("secrets").select("id").execute(),
  );
  return rows.length;
}
