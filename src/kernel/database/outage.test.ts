import pg from "pg";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { testServer } from "../../testing/server.ts";
import { migratedDatabase } from "../../testing/databases.ts";

/** Ends every session of a database, as a restart of PostgreSQL does. */
async function restart(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("adminUrl") });
  await client.connect();
  const name = new URL(databaseUrl).pathname.slice(1);
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  await client.end();
}

test("a server whose PostgreSQL restarts under load goes on, and everything it answered with yes is there", async () => {
  const databaseUrl = await migratedDatabase();
  const server = await testServer({ databaseUrl });
  const kept: string[] = [];
  const add = async (n: number) => {
    const { status, body } = await server.call("POST", "/api/people", { body: { name: `Person ${n}` } });
    if (status === 201) kept.push(body.id);
  };
  const load = Promise.all(Array.from({ length: 200 }, (_, n) => add(n).catch(() => undefined)));
  for (let n = 0; n < 4; n++) {
    await restart(databaseUrl);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await load;
  await vi.waitFor(async () => expect((await server.call("GET", "/readyz")).status).toBe(200), 60_000);
  for (const id of kept) expect(await rowOf(databaseUrl, id)).toBe(1);
  expect((await server.call("POST", "/api/people", { body: { name: "After" } })).status).toBe(201);
});

test("after an outage there is one listener again, not a crowd", async () => {
  const databaseUrl = await migratedDatabase();
  const server = await testServer({ databaseUrl });
  for (let n = 0; n < 3; n++) await restart(databaseUrl);
  await vi.waitFor(async () => expect(await listeners(databaseUrl)).toBe(1), 60_000);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await listeners(databaseUrl)).toBe(1);
  expect((await server.call("GET", "/readyz")).status).toBe(200);
});

async function rowOf(databaseUrl: string, id: string): Promise<number> {
  return ask(databaseUrl, "select count(*)::int as n from people where id = $1", [id]);
}

async function listeners(databaseUrl: string): Promise<number> {
  const name = new URL(databaseUrl).pathname.slice(1);
  return ask(
    databaseUrl,
    "select count(*)::int as n from pg_stat_activity where application_name = 'parley pulse' and datname = $1",
    [name],
  );
}

async function ask(databaseUrl: string, query: string, values: unknown[]): Promise<number> {
  const admin = new URL(inject("adminUrl"));
  admin.pathname = new URL(databaseUrl).pathname;
  const client = new pg.Client({ connectionString: admin.href });
  onTestFinished(() => client.end().catch(() => undefined));
  await client.connect();
  const { rows } = await client.query<{ n: number }>(query, values);
  await client.end();
  return rows[0]?.n ?? -1;
}
