import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { contextFor } from "../../../house.ts";
import { freeLeasesOf, takeLease } from "../../../kernel/lease/lease.ts";
import { migratedDatabase } from "../../../testing/databases.ts";
import { certified, looksAt, passDays, refusedTo } from "../../../testing/certified.ts";
import { testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 100 };

async function stage() {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-server-"));
  const start = () => testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  return { sandbox, server: await start(), start };
}

const shown = async ({ call }: TestServer, id: string) => (await call("GET", `/api/connections/${id}`)).body;
const factsAbout = async ({ call }: TestServer, id: string): Promise<string[]> =>
  (await call("GET", `/api/facts?about=${id}`)).body.items.map(({ what }: { what: string }) => what);

/** Until the certificate in use is a young one, and nothing is on its way any more. */
async function renewed(server: TestServer, id: string) {
  await vi.waitFor(async () => {
    const { credential } = await shown(server, id);
    expect(credential.coming).toBeUndefined();
    expect(credential.renewal.by).toBe("parley");
    expect(Date.parse(credential.renewal.at)).toBeGreaterThan(server.house.clock.now().getTime());
  }, SOON);
}

test("a certificate is renewed by itself over three years, and no call fails", async () => {
  const { sandbox, server } = await stage();
  const { id, clientId } = await certified(server, sandbox);
  // Looked at when it was created, and again when it became active.
  await vi.waitFor(async () => expect(await looksAt(server)).toBeGreaterThanOrEqual(2), SOON);
  const known = (await sandbox.control("GET", "/traffic?after=0")).last;
  const first = (await shown(server, id)).credential.certificate;
  for (let day = 0; day < 3 * 365; day += 45) {
    const looks = await looksAt(server);
    await passDays(45, sandbox, server);
    const { body } = await server.call("POST", `/api/connections/${id}/findings`);
    expect(body).toMatchObject({ state: "active", finding: { level: "good" } });
    await renewed(server, id);
    await vi.waitFor(async () => expect(await looksAt(server)).toBeGreaterThan(looks), SOON);
  }
  const facts = await factsAbout(server, id);
  expect(facts.filter((what) => what === "connection.credential-replaced").length).toBeGreaterThanOrEqual(5);
  expect(facts).not.toContain("connection.credential-expiring");
  expect((await shown(server, id)).credential.certificate).not.toBe(first);
  // Before the certificate was uploaded nothing could succeed.
  expect(await refusedTo(sandbox, clientId, known)).toEqual([]);
  // The first one was uploaded by hand, so nobody here knows what Microsoft calls it; the others are taken away.
  expect((await sandbox.control("GET", `/apps/${clientId}`)).certificates.length).toBeLessThanOrEqual(3);
});

test("where the app may read its registration, the certificate uploaded by hand is taken away as well", async () => {
  const { sandbox, server } = await stage();
  const roles = ["User.ReadBasic.All", "Application.Read.All"];
  const { id, clientId } = await certified(server, sandbox, { roles, objectIdKnown: false });
  await vi.waitFor(async () => expect(await shown(server, id)).toHaveProperty("applicationObjectId"), SOON);
  await passDays(183, sandbox, server);
  await renewed(server, id);
  expect((await sandbox.control("GET", `/apps/${clientId}`)).certificates).toHaveLength(2);
  await passDays(2, sandbox, server);
  await vi.waitFor(
    async () => expect((await sandbox.control("GET", `/apps/${clientId}`)).certificates).toHaveLength(1),
    SOON,
  );
  const { body } = await server.call("POST", `/api/connections/${id}/findings`);
  expect(body).toMatchObject({ state: "active", finding: { level: "good" } });
});

test("of two servers one renews the certificate", async () => {
  const { sandbox, server, start } = await stage();
  const { id, clientId } = await certified(server, sandbox);
  const other = await start();
  await passDays(183, sandbox, server, other);
  const test = ({ call }: TestServer) => call("POST", `/api/connections/${id}/findings`);
  const tests = await Promise.all([server, other, server, other].map(test));
  expect(tests.map(({ body }) => body.finding.level)).toEqual(["good", "good", "good", "good"]);
  await renewed(other, id);
  expect((await sandbox.control("GET", `/apps/${clientId}`)).certificates).toHaveLength(2);
  const { body } = await other.call("POST", `/api/connections/${id}/findings`);
  expect(body).toMatchObject({ state: "active", finding: { level: "good" } });
});

test("two people who replace the certificate at once are not in each other's way", async () => {
  const { sandbox, server } = await stage();
  const { id } = await certified(server, sandbox);
  const replace = () =>
    server.call("POST", `/api/connections/${id}/credentials`, { body: { credential: { kind: "certificate" } } });
  const answers = await Promise.all([replace(), replace(), replace()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await renewed(server, id);
});

test("where the Object ID is unknown the administrators hear half a year ahead, and a new certificate lies ready", async () => {
  const { sandbox, server } = await stage();
  const { id, clientId } = await certified(server, sandbox, { objectIdKnown: false });
  expect((await shown(server, id)).credential.renewal).toMatchObject({
    by: "administrator",
    cure: expect.stringContaining("Object ID"),
  });
  await passDays(183, sandbox, server);
  await vi.waitFor(async () => expect(await factsAbout(server, id)).toContain("connection.renewal-blocked"), SOON);
  const { coming } = (await shown(server, id)).credential;
  expect(coming).toMatchObject({ kind: "certificate", cure: expect.stringContaining("upload") });
  await sandbox.control("POST", `/apps/${clientId}/certificates`, { certificate: coming.certificate });
  const { body } = await server.call("POST", `/api/connections/${id}/findings`);
  expect(body).toMatchObject({ state: "active", credential: { certificate: coming.certificate } });
  expect(body.credential.coming).toBeUndefined();
});

test("the Object ID given later is all that was missing", async () => {
  const { sandbox, server } = await stage();
  const { id, objectId } = await certified(server, sandbox, { objectIdKnown: false });
  const before = (await shown(server, id)).credential.certificate;
  const body = { credential: { kind: "certificate" }, applicationObjectId: objectId };
  const replaced = await server.call("POST", `/api/connections/${id}/credentials`, { body });
  expect(replaced.body).toMatchObject({ state: "active", credential: { renewal: { by: "parley" } } });
  expect(replaced.body.credential.certificate).not.toBe(before);
});

test("who replaces a certificate just when a job looks after it is answered once the new one is in use", async () => {
  const { sandbox, server } = await stage();
  const { id } = await certified(server, sandbox);
  const before = (await shown(server, id)).credential.certificate;
  const { house, organisation } = server;
  const context = contextFor(house, { organisation, actor: "test" });
  const another = house.random.uuid();
  const wish = { name: `credential/${id}`, server: another, lasts: 600_000 };
  const take = () => context.transaction((tx) => takeLease(tx, house.clock, wish));
  await expect.poll(take, { timeout: 60_000 }).toBeDefined();
  const body = { credential: { kind: "certificate" } };
  const replacing = server.call("POST", `/api/connections/${id}/credentials`, { body });
  const coming = async () => (await shown(server, id)).credential.coming;
  await expect.poll(coming, { timeout: 60_000 }).toBeDefined();
  await context.transaction((tx) => freeLeasesOf(tx, [another]));
  const { credential } = (await replacing).body;
  expect(credential.coming).toBeUndefined();
  expect(credential.certificate).not.toBe(before);
});

test("Microsoft's refusal to take the new certificate is told with a way by hand, and the old one goes on", async () => {
  const { sandbox, server } = await stage();
  const { id } = await certified(server, sandbox);
  await sandbox.control("POST", "/faults", {
    match: { path: "/addKey" },
    action: { kind: "status", status: 403, code: "Authorization_RequestDenied" },
  });
  await passDays(183, sandbox, server);
  await vi.waitFor(
    async () =>
      expect((await shown(server, id)).credential.renewal).toMatchObject({
        by: "administrator",
        cure: expect.stringContaining("by hand"),
      }),
    SOON,
  );
  const { body } = await server.call("POST", `/api/connections/${id}/findings`);
  expect(body).toMatchObject({ state: "active", finding: { level: "good" } });
  await sandbox.control("DELETE", "/faults");
  await passDays(1, sandbox, server);
  await renewed(server, id);
});
