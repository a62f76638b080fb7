import { expect, test } from "vitest";
import { migratedDatabase } from "../../../testing/databases.ts";
import { stage } from "../../../testing/process.ts";
import { testSandbox } from "../../../testing/sandbox.ts";
import { callAt } from "../../../testing/server.ts";

test("the environment declares a connection: it is there at the first start, and once at the second, with a new secret", async () => {
  const sandbox = await testSandbox();
  const servers = await stage(await migratedDatabase(), sandbox);
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Declared",
    roles: ["User.ReadBasic.All"],
    secret: {},
  });
  const environment = {
    PARLEY_CONNECTION_TENANT: sandbox.ready.tenantId.toUpperCase(),
    PARLEY_CONNECTION_CLIENT: app.clientId,
  };
  const start = (secret: string) => servers.start({ ...environment, PARLEY_CONNECTION_SECRET: secret });
  const shown = async (url: string) => (await callAt(url, { method: "GET", path: "/api/connections" })).body.items;

  const first = await start(app.secret);
  await expect.poll(async () => (await shown(first.url))[0]?.state, { timeout: 60_000 }).toBe("active");
  await first.kill("SIGTERM");

  const wrong = await start("no-such-secret-at-all");
  const [known] = await shown(wrong.url);
  const check = { method: "POST", path: `/api/connections/${known.id}/findings` };
  expect((await callAt(wrong.url, check)).body.state).toBe("active");
  await wrong.kill("SIGTERM");

  const { secret } = await sandbox.control("POST", `/apps/${app.clientId}/secrets`, {});
  await sandbox.control("DELETE", `/apps/${app.clientId}/secrets/${app.secretId}`);
  const second = await start(secret);
  await expect.poll(async () => (await callAt(second.url, check)).body.state, { timeout: 60_000 }).toBe("active");
  expect(await shown(second.url)).toHaveLength(1);
});

test("a tenant of a national cloud is declared with its cloud", async () => {
  const sandbox = await testSandbox();
  await sandbox.control("PUT", "/entra/cloud", { cloud: "usgov" });
  const wish = { displayName: "Declared", cloud: "usgov", roles: ["User.ReadBasic.All"], secret: {} };
  const app = await sandbox.control("POST", "/apps", wish);
  const servers = await stage(await migratedDatabase(), sandbox);
  const environment = {
    PARLEY_CONNECTION_TENANT: sandbox.ready.tenantId,
    PARLEY_CONNECTION_CLIENT: app.clientId,
    PARLEY_CONNECTION_SECRET: app.secret,
  };
  const look = async (url: string) => (await callAt(url, { method: "GET", path: "/api/connections" })).body.items;
  const forgotten = await servers.start(environment);
  await expect
    .poll(async () => (await look(forgotten.url))[0]?.finding?.reason, { timeout: 60_000 })
    .toBe("tenant-in-other-cloud");
  await forgotten.kill("SIGTERM");
  const named = await servers.start({ ...environment, PARLEY_CONNECTION_CLOUD: "us-government" });
  await expect.poll(async () => (await look(named.url))[0]?.state, { timeout: 60_000 }).toBe("active");
  expect(await look(named.url)).toHaveLength(1);
});
