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
  await expect.poll(async () => (await shown(first.url))[0]?.state, { timeout: 15_000 }).toBe("active");
  await first.kill("SIGTERM");

  const wrong = await start("no-such-secret-at-all");
  const [known] = await shown(wrong.url);
  const check = { method: "POST", path: `/api/connections/${known.id}/findings` };
  expect((await callAt(wrong.url, check)).body.state).toBe("active");
  await wrong.kill("SIGTERM");

  const { secret } = await sandbox.control("POST", `/apps/${app.clientId}/secrets`, {});
  await sandbox.control("DELETE", `/apps/${app.clientId}/secrets/${app.secretId}`);
  const second = await start(secret);
  await expect.poll(async () => (await callAt(second.url, check)).body.state, { timeout: 15_000 }).toBe("active");
  expect(await shown(second.url)).toHaveLength(1);
});
