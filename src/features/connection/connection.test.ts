import { expect, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { connect, testSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";

const NOBODY = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

async function stage() {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const { tenantId, admin } = sandbox.ready;
  const ids = { entraTenantId: tenantId, clientId: admin.clientId };
  const tried = async (body: object) => {
    const { body: connection, status } = await server.call("POST", "/api/connections", { body });
    if (status !== 201) return connection;
    return (await server.call("POST", `/api/connections/${connection.id}/findings`)).body;
  };
  return { sandbox, server, ids, secret: admin.clientSecret, tried };
}

const secretOf = (secret: string) => ({ credential: { kind: "secret", secret } });

test("a right secret makes the connection active", async () => {
  const { ids, secret, tried } = await stage();
  expect(await tried({ ...ids, ...secretOf(secret) })).toMatchObject({
    state: "active",
    finding: { level: "good", reason: "works" },
  });
});

test("a wrong secret, an unknown app and an unknown tenant are told apart, each with its cure", async () => {
  const { ids, secret, tried } = await stage();
  const cases = [
    [{ ...ids, ...secretOf("not~the-secret") }, "secret-wrong"],
    [{ ...ids, clientId: NOBODY, ...secretOf(secret) }, "application-unknown"],
    [{ ...ids, entraTenantId: NOBODY, ...secretOf(secret) }, "tenant-unknown"],
  ] as const;
  for (const [body, reason] of cases) {
    expect(await tried(body)).toMatchObject({
      state: "error",
      finding: { level: "bad", reason, cure: expect.any(String) },
    });
  }
});

test("the secret's ID pasted instead of its Value is recognised before Microsoft is asked", async () => {
  const { ids, tried } = await stage();
  expect(await tried({ ...ids, ...secretOf(NOBODY) })).toMatchObject({
    status: 400,
    field: "credential.secret",
    reason: "secret-id-pasted",
    cure: expect.stringContaining("Value"),
  });
});

test("an expired secret is named as such", async () => {
  const { sandbox, ids, tried } = await stage();
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles: ["User.ReadBasic.All"],
    secret: { expiresInDays: 1 },
  });
  await sandbox.control("POST", "/clock", { advance: 2 * 86_400 });
  expect(await tried({ ...ids, clientId: app.clientId, ...secretOf(app.secret) })).toMatchObject({
    state: "error",
    finding: { reason: "secret-expired" },
  });
});

test("a certificate made here works once its public half is uploaded, and the private half is shown to nobody", async () => {
  const { sandbox, server, ids } = await stage();
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles: ["User.ReadBasic.All"] });
  const { body } = await server.call("POST", "/api/connections", {
    body: { ...ids, clientId: app.clientId, credential: { kind: "certificate" } },
  });
  expect(JSON.stringify(body)).not.toContain("PRIVATE KEY");
  const test = async () => (await server.call("POST", `/api/connections/${body.id}/findings`)).body;
  expect(await test()).toMatchObject({ state: "error", finding: { reason: "certificate-unknown" } });
  await sandbox.control("POST", `/apps/${app.clientId}/certificates`, { certificate: body.credential.certificate });
  expect(await test()).toMatchObject({ state: "active" });
});

test("an app that nobody has consented to is told which permission it lacks", async () => {
  const { sandbox, ids, tried } = await stage();
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles: [], secret: {} });
  expect(await tried({ ...ids, clientId: app.clientId, ...secretOf(app.secret) })).toMatchObject({
    state: "error",
    finding: { reason: "permission-missing", cure: expect.stringContaining("consent") },
  });
});

test("the same app in the same tenant cannot be active twice", async () => {
  const { sandbox, server, ids, secret, tried } = await stage();
  await connect(server, sandbox.ready);
  expect(await tried({ ...ids, ...secretOf(secret) })).toMatchObject({
    state: "error",
    finding: { reason: "already-connected" },
  });
});

test("an expired secret is replaced, and a meeting opened before can be cancelled after", async () => {
  const { sandbox, server, ids } = await stage();
  const roles = ["User.ReadBasic.All", "Calendars.ReadWrite"];
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles, secret: { expiresInDays: 400 } });
  const { body } = await server.call("POST", "/api/connections", {
    body: { ...ids, clientId: app.clientId, ...secretOf(app.secret) },
  });
  await server.call("POST", `/api/connections/${body.id}/findings`);
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const organiser = { userPrincipalName: "amara.okafor@campus.example" };
  const wish = { subject: "Advice", start: `${day}T14:00:00Z`, end: `${day}T15:00:00Z`, organiser };
  const headers = { prefer: "wait=20" };
  const meeting = (await server.call("PUT", "/api/meetings/a", { body: wish, headers })).body;
  await sandbox.control("POST", `/apps/${app.clientId}/secrets/${app.secretId}/expire`);
  const renewed = await sandbox.control("POST", `/apps/${app.clientId}/secrets`, {});
  const replaced = await server.call("POST", `/api/connections/${body.id}/credentials`, {
    body: secretOf(renewed.secret),
  });
  expect(replaced.body).toMatchObject({ state: "active" });
  expect((await server.call("POST", `/api/meetings/${meeting.id}/cancellation`, { headers })).body.state).toBe(
    "cancelled",
  );
});

test("an outage says nothing against a connection, and a retired one lets another take its place", async () => {
  const { sandbox, server, ids, secret, tried } = await stage();
  const id = await connect(server, sandbox.ready);
  const fault = await sandbox.control("POST", "/faults", {
    match: { path: "/users" },
    action: { kind: "status", status: 503 },
  });
  expect((await server.call("POST", `/api/connections/${id}/findings`)).body).toMatchObject({
    state: "active",
    finding: { level: "waiting" },
  });
  await sandbox.control("DELETE", `/faults/${fault.id}`);
  expect((await server.call("POST", `/api/connections/${id}/retirement`)).body.state).toBe("retired");
  expect(await tried({ ...ids, ...secretOf(secret) })).toMatchObject({ state: "active" });
});

test("a sandbox's connection is not used where Microsoft is the real one", async () => {
  const sandbox = await testSandbox();
  const databaseUrl = await migratedDatabase();
  await connect(await testServer({ sandbox: sandbox.addresses, databaseUrl }), sandbox.ready);
  const real = await testServer({ databaseUrl });
  const organiser = { userPrincipalName: "a@b.example" };
  const wish = { subject: "Advice", start: "2030-03-09T14:00:00Z", end: "2030-03-09T15:00:00Z", organiser };
  expect((await real.call("PUT", "/api/meetings/a", { body: wish })).body).toMatchObject({
    status: 409,
    reason: "not-connected",
  });
});
