import { expect, test } from "vitest";
import { testSandbox } from "../../../testing/sandbox.ts";
import { testServer } from "../../../testing/server.ts";

/** A connection whose app may look people up, or may not, as an administrator decides. */
async function stage() {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const roles = ["User.ReadBasic.All", "Calendars.ReadWrite"];
  const { clientId, secret } = await sandbox.control("POST", "/apps", { displayName: "Parley", roles, secret: {} });
  const body = { entraTenantId: sandbox.ready.tenantId, clientId, credential: { kind: "secret", secret } };
  const { id } = (await server.call("POST", "/api/connections", { body })).body;
  await server.call("POST", `/api/connections/${id}/findings`);
  // Parley looks by itself as soon as a connection works; what comes after is the test's.
  const known = async () => (await server.call("GET", `/api/connections/${id}/findings`)).body.nextAt;
  await expect.poll(known, { timeout: 60_000 }).toBeDefined();
  const look = () => server.call("POST", `/api/connections/${id}/diagnostics`, { body: {} });
  const grant = (those: string[]) => sandbox.control("PATCH", `/apps/${clientId}`, { roles: those });
  const changes = async (query = "") =>
    (await server.call("GET", `/api/connections/${id}/findings/changes${query}`)).body;
  return { look, grant, roles, changes };
}

test("a test that came out otherwise is history: from what to what, why, and when, the newest first", async () => {
  const { look, grant, roles, changes } = await stage();
  await look();
  expect(await changes()).toEqual({ items: [] });
  await grant(["User.ReadBasic.All"]);
  await look();
  await grant(roles);
  await look();
  const { items } = await changes("?probe=permission");
  expect(items).toMatchObject([
    { probe: "permission", subject: "Calendars.ReadWrite", before: "warning", level: "good", reason: "works" },
    {
      probe: "permission",
      subject: "Calendars.ReadWrite",
      before: "good",
      level: "warning",
      sentence: expect.any(String),
    },
  ]);
  expect(items[0].at >= items[1].at).toBe(true);
  expect((await changes("?probe=clock")).items).toEqual([]);
  expect((await changes("?probe=everything")).status).toBe(400);
});

test("a long history is read page by page", async () => {
  const { look, grant, roles, changes } = await stage();
  await look();
  for (let turn = 0; turn < 28; turn += 1) {
    await grant(turn % 2 === 0 ? ["User.ReadBasic.All"] : roles);
    await look();
  }
  const first = await changes();
  const second = await changes(`?cursor=${first.cursor}`);
  expect(first.items).toHaveLength(25);
  expect(second.items.length).toBeGreaterThan(0);
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
