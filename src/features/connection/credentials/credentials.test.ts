import { expect, test, vi } from "vitest";
import { owner } from "../../../testing/browser.ts";
import { looksAt, passDays } from "../../../testing/certified.ts";
import { connectedServer, testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 100 };
const ROLES = ["User.ReadBasic.All"];

async function stage({ expiresInDays = 400, roles = ROLES } = {}) {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles, secret: { expiresInDays } });
  const { now } = await sandbox.control("GET", "/clock");
  const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
  const connectBy = async (credential: object) => {
    const body = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential };
    const { body: connection } = await server.call("POST", "/api/connections", { body });
    await server.call("POST", `/api/connections/${connection.id}/findings`);
    return connection.id;
  };
  return { sandbox, server, app, inDays, connectBy };
}

const shown = async ({ call }: TestServer, id: string) => (await call("GET", `/api/connections/${id}`)).body;
const replace = ({ call }: TestServer, id: string, credential: object) =>
  call("POST", `/api/connections/${id}/credentials`, { body: { credential } });
const warnings = async ({ call }: TestServer, id: string): Promise<(string | number)[]> =>
  (await call("GET", `/api/facts?about=${id}`)).body.items
    .filter(({ what }: { what: string }) => what.startsWith("connection.credential-exp"))
    .map(({ data }: { data: { days: number } }) => data.days)
    .toReversed();

test("administrators are warned 30, 15, 7 and 1 days before a secret ends and when it has, once each", async () => {
  const { sandbox, server, app, inDays, connectBy } = await stage({ expiresInDays: 40 });
  await owner(server);
  const id = await connectBy({ kind: "secret", secret: app.secret, expiresAt: inDays(40) });
  const told: number[] = [];
  for (const [days, warning] of [[9], [2, 30], [5], [10, 15], [8, 7], [5.5, 1], [1, 0], [3]] as const) {
    const looks = await looksAt(server);
    await passDays(days, sandbox, server);
    if (warning !== undefined) told.push(warning);
    await vi.waitFor(async () => expect(await looksAt(server)).toBeGreaterThan(looks), SOON);
    await vi.waitFor(async () => expect(await warnings(server, id)).toEqual(told), SOON);
  }
  const mails = async () =>
    (await sandbox.mails("olive@outside.example")).filter(({ subject }) => subject?.includes("credential"));
  await vi.waitFor(async () => expect(await mails()).toHaveLength(5), SOON);
  const [first, ...more] = await mails();
  expect(first).toMatchObject({ subject: expect.stringContaining(inDays(40).slice(0, 10)) });
  expect(more.at(-1)).toMatchObject({ subject: expect.stringContaining("has ended") });
});

test("after a long sleep only the nearest warning is given", async () => {
  const { sandbox, server, app, inDays, connectBy } = await stage({ expiresInDays: 40 });
  const id = await connectBy({ kind: "secret", secret: app.secret, expiresAt: inDays(40) });
  await passDays(35, sandbox, server);
  await vi.waitFor(async () => expect(await warnings(server, id)).toEqual([7]), SOON);
});

test("when a secret ends is read from Microsoft where that is permitted, else it stays unknown and says so", async () => {
  const { server, sandbox } = await connectedServer();
  const [connection] = (await server.call("GET", "/api/connections")).body.items;
  const { secrets } = await sandbox.control("GET", `/apps/${sandbox.ready.admin.clientId}`);
  await vi.waitFor(
    async () =>
      expect(Date.parse((await shown(server, connection.id)).credential.expiresAt)).toBe(
        Date.parse(secrets[0].endDateTime),
      ),
    SOON,
  );
  const metrics = (await server.call("GET", "/metrics")).body;
  expect(metrics).toMatch(/^parley_credential_expires_seconds\{kind="secret"\} \d{6,}$/m);

  const other = await stage();
  const id = await other.connectBy({ kind: "secret", secret: other.app.secret });
  expect((await shown(other.server, id)).credential).toMatchObject({
    renewal: { by: "administrator", sentence: expect.stringContaining("not known") },
  });
});

test("a date that has passed is refused, and so is a wrong secret: the connection keeps the one it has", async () => {
  const { server, app, inDays, connectBy } = await stage();
  const id = await connectBy({ kind: "secret", secret: app.secret });
  expect((await replace(server, id, { kind: "secret", secret: app.secret, expiresAt: inDays(-1) })).body).toMatchObject(
    {
      status: 400,
      field: "credential.expiresAt",
      cure: expect.any(String),
    },
  );
  expect((await replace(server, id, { kind: "secret", secret: "not~the-secret" })).body).toMatchObject({
    status: 422,
    field: "credential.secret",
    reason: "secret-wrong",
    cure: expect.any(String),
  });
  const { body } = await server.call("POST", `/api/connections/${id}/findings`);
  expect(body).toMatchObject({ state: "active", finding: { level: "good" } });
  expect(body.credential.coming).toBeUndefined();
});

test("a secret can be replaced while Microsoft is down, and is taken into use when it is back", async () => {
  const { sandbox, server, app, connectBy } = await stage();
  const id = await connectBy({ kind: "secret", secret: app.secret });
  const renewed = await sandbox.control("POST", `/apps/${app.clientId}/secrets`, {});
  const fault = await sandbox.control("POST", "/faults", {
    match: { path: "/oauth2/v2.0/token" },
    action: { kind: "status", status: 503 },
  });
  const { status, body } = await replace(server, id, { kind: "secret", secret: renewed.secret });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { state: "active", credential: { coming: { kind: "secret" } } },
  });
  await sandbox.control("DELETE", `/faults/${fault.id}`);
  await sandbox.control("POST", `/apps/${app.clientId}/secrets/${app.secretId}/expire`);
  const tested = (await server.call("POST", `/api/connections/${id}/findings`)).body;
  expect(tested).toMatchObject({ state: "active", finding: { level: "good" } });
  expect(tested.credential.coming).toBeUndefined();
});

test("a change to a certificate waits for its upload while the secret goes on", async () => {
  const { sandbox, server, app, connectBy } = await stage();
  const id = await connectBy({ kind: "secret", secret: app.secret });
  const { body } = await replace(server, id, { kind: "certificate" });
  expect(body).toMatchObject({
    state: "active",
    finding: { level: "good" },
    credential: { kind: "secret", coming: { kind: "certificate", cure: expect.stringContaining("upload") } },
  });
  const again = (await replace(server, id, { kind: "certificate" })).body.credential.coming;
  expect(again.certificate).toBe(body.credential.coming.certificate);
  await sandbox.control("POST", `/apps/${app.clientId}/certificates`, { certificate: again.certificate });
  expect((await server.call("POST", `/api/connections/${id}/findings`)).body).toMatchObject({
    state: "active",
    credential: { kind: "certificate" },
  });
});
