import { expect, test } from "vitest";
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
