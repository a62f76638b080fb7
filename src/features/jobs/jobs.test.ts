import { expect, test, vi } from "vitest";
import { contextFor } from "../../house.ts";
import { Failure } from "../../kernel/errors.ts";
import { later } from "../../kernel/time.ts";
import { type TestServer, testServer } from "../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 50 };

function ours({ house, organisation }: TestServer, actor = "tests") {
  return contextFor(house, { organisation, actor });
}

/** Orders work that no feature knows: it fails, and goes on failing. */
async function order(server: TestServer, job: string, data: Record<string, unknown> = {}, at?: Date) {
  const ctx = ours(server);
  await ctx.transaction((tx) => ctx.order(tx, { job, data, at }));
}

/** Orders work that is set aside at once: its meeting does not exist. */
async function parked(server: TestServer, count: number) {
  for (let n = 0; n < count; n++) await order(server, "meetings.settle", { id: server.house.random.uuid() });
  const list = async () => (await server.call("GET", "/api/jobs?state=parked")).body.items;
  await vi.waitFor(async () => expect(await list()).toHaveLength(count), SOON);
  return list();
}

test("a person sees work that was refused for good, why, and tries it again", async () => {
  const server = await testServer();
  const [job] = await parked(server, 1);
  expect(job).toMatchObject({
    job: "meetings.settle",
    state: "parked",
    attempts: 0,
    reason: "There is no such meeting.",
  });
  expect((await server.call("GET", `/api/jobs/${job.id}`)).body).toEqual(job);
  expect((await server.call("POST", `/api/jobs/${job.id}/retry`)).status).toBe(202);
  await vi.waitFor(async () => {
    const { items } = (await server.call("GET", "/api/jobs?state=parked")).body;
    expect(items).toMatchObject([{ data: job.data }]);
    expect(items[0].id).not.toBe(job.id);
  }, SOON);
  expect((await server.call("POST", `/api/jobs/${job.id}/retry`)).body).toMatchObject({
    status: 404,
    cure: expect.any(String),
  });
  const facts = (await server.call("GET", `/api/facts?about=${job.id}`)).body.items;
  expect(facts).toMatchObject([{ what: "job.retried", actor: "key:bootstrap", data: { job: "meetings.settle" } }]);
});

test("what is discarded is gone, and the audit log says what it was, without its secrets", async () => {
  const server = await testServer();
  const at = later(server.house.clock.now(), 3600_000);
  await order(server, "meetings.settle", { id: "x", token: "canary", nested: { clientSecret: "canary" } }, at);
  const [job] = (await server.call("GET", "/api/jobs?state=waiting")).body.items;
  expect(JSON.stringify(job)).not.toContain("canary");
  expect((await server.call("DELETE", `/api/jobs/${job.id}`)).status).toBe(204);
  expect((await server.call("GET", "/api/jobs")).body.items).toEqual([]);
  const [fact] = (await server.call("GET", `/api/facts?about=${job.id}`)).body.items;
  expect(fact).toMatchObject({
    what: "job.discarded",
    data: { job: "meetings.settle", data: { id: "x", token: "(hidden)", nested: { clientSecret: "(hidden)" } } },
  });
});

test("a job that is running can be seen, and is neither tried twice nor taken away", async () => {
  const server = await testServer();
  const gate = Promise.withResolvers<void>();
  const verb = vi.fn<() => Promise<void>>(() => gate.promise);
  const meetings = server.house.features.find(({ name }) => name === "meetings");
  Object.assign(meetings?.jobs ?? {}, { "meetings.wait": verb });
  await order(server, "meetings.wait");
  const running = async () => (await server.call("GET", "/api/jobs?state=running")).body.items;
  await vi.waitFor(async () => expect(await running()).toMatchObject([{ job: "meetings.wait" }]), SOON);
  const [{ id }] = await running();
  for (const [method, path] of [
    ["POST", `/api/jobs/${id}/retry`],
    ["DELETE", `/api/jobs/${id}`],
  ] as const)
    expect((await server.call(method, path)).body).toMatchObject({ status: 409, reason: "job-running" });
  gate.reject(new Failure("not-found", "Nobody came."));
  await vi.waitFor(
    async () =>
      expect((await server.call("GET", "/api/jobs")).body.items).toMatchObject([
        { state: "parked", reason: "Nobody came." },
      ]),
    SOON,
  );
});

test("many are counted before they are tried again together, and found by the job's name, page by page", async () => {
  const server = await testServer();
  await parked(server, 3);
  const at = later(server.house.clock.now(), 3600_000);
  for (let n = 0; n < 60; n++) await order(server, "connection.check", { n }, later(at, n * 1000));
  const retries = (body: object) => server.call("POST", "/api/job-retries", { body });
  expect((await retries({ dryRun: true })).body).toEqual({ count: 3, dryRun: true });
  expect((await retries({ search: "connection", dryRun: true })).body.count).toBe(0);
  const first = (await server.call("GET", "/api/jobs?search=connection")).body;
  const second = (await server.call("GET", `/api/jobs?search=connection&cursor=${first.cursor}`)).body;
  expect([first.items.length, second.items.length, second.cursor]).toEqual([50, 10, undefined]);
  expect(new Set([...first.items, ...second.items].map(({ data }) => data.n)).size).toBe(60);
  expect((await retries({})).body).toEqual({ count: 3, dryRun: false });
  expect((await server.call("GET", "/api/jobs?cursor=nonsense")).body).toMatchObject({
    status: 400,
    field: "cursor",
  });
});

test("another organisation sees and touches none of it", async () => {
  const server = await testServer();
  const [job] = await parked(server, 1);
  const { house } = server;
  const organisation = house.random.uuid();
  await house.database.query("insert into organisations values ($1, 'elsewhere', now())", [organisation]);
  const theirs = contextFor(house, { organisation, actor: "theirs" });
  const routes = house.features.find(({ name }) => name === "jobs")?.routes ?? [];
  for (const { method, path, handle } of routes.filter((each) => each.path.includes(":id"))) {
    const refusal = handle(theirs, { params: { id: job.id } } as never).catch((error: Failure) => error.code);
    expect([method, path, await refusal]).toEqual([method, path, "not-found"]);
  }
  expect((await server.call("GET", "/api/jobs")).body.items).toHaveLength(1);
});
