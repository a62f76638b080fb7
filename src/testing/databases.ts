import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { migrate } from "../kernel/database/migrate.ts";
import { join } from "node:path";

const MIGRATIONS = join(import.meta.dirname, "../migrations");

/** An empty database that is dropped after the test; its login owns it and is no superuser. */
export async function emptyDatabase(owner: "parley" | "postgres" = "parley"): Promise<string> {
  const adminUrl = inject("adminUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await run(adminUrl, `create database ${name}${owner === "parley" ? " owner parley" : ""}`);
  onTestFinished(() => dropWhenLeft(adminUrl, name));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  if (owner === "parley") {
    url.username = "parley";
    url.password = await passwordOfParley(adminUrl);
  }
  return url.href;
}

/** Sessions that are just ending must not be cut off: their owners would hear of it as an error that nobody expects. */
async function dropWhenLeft(adminUrl: string, name: string, tries = 30): Promise<void> {
  await run(adminUrl, `drop database if exists ${name}${tries === 0 ? " with (force)" : ""}`).catch(
    async (error: unknown) => {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return dropWhenLeft(adminUrl, name, tries - 1);
    },
  );
}

/** A database with the present schema. */
export async function migratedDatabase(): Promise<string> {
  const url = await emptyDatabase();
  await migrate(url, MIGRATIONS);
  return url;
}

/** The tests' own PostgreSQL is thrown away, so they may set the login's password to one they know. */
async function passwordOfParley(adminUrl: string): Promise<string> {
  await run(adminUrl, "do $$ begin perform pg_advisory_xact_lock(1); alter role parley password 'tests'; end $$");
  return "tests";
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
