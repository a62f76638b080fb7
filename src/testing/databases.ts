import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { migrate } from "../kernel/database/migrate.ts";
import { join } from "node:path";

const MIGRATIONS = join(import.meta.dirname, "../migrations");

/** An empty database that is dropped after the test; its login owns it and is no superuser. */
export async function emptyDatabase(owner: "parley" | "postgres" = "parley"): Promise<string> {
  return made(owner, "");
}

/** A database with the present schema: a copy of the one that was migrated for all tests. */
export async function migratedDatabase(): Promise<string> {
  return made("parley", `template ${TEMPLATE}`);
}

async function made(owner: "parley" | "postgres", from: string): Promise<string> {
  const adminUrl = inject("adminUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await run(adminUrl, `create database ${name} ${owner === "parley" ? "owner parley" : ""} ${from}`);
  onTestFinished(() => dropWhenLeft(adminUrl, name));
  return urlOf(adminUrl, name, owner);
}

const TEMPLATE = "parley_template";
/** The tests' own PostgreSQL is thrown away, so they may set the login's password to one they know. */
const PASSWORD = "tests";

/** Makes what all tests' databases are copied from. */
export async function makeTemplate(adminUrl: string): Promise<void> {
  await run(adminUrl, `alter role parley password '${PASSWORD}'`);
  await run(adminUrl, `create database ${TEMPLATE} owner parley`);
  await migrate(urlOf(adminUrl, TEMPLATE, "parley"), MIGRATIONS);
}

function urlOf(adminUrl: string, name: string, owner: "parley" | "postgres"): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  if (owner === "parley") {
    url.username = "parley";
    url.password = PASSWORD;
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

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
