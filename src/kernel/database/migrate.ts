import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { Failure } from "../errors.ts";

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** Any number will do, as long as every Parley process asks for the same one. */
const LOCK = 7_301_854_109;

/**
 * Brings the schema up to date from dated SQL files, all in one transaction and under a lock, so that of several
 * processes starting at once one migrates and the others wait. Throws a `Failure` when the database is newer than this
 * Parley or a file that was applied has changed since.
 */
export async function migrate(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "parley migrate" });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await client.query("create table if not exists migrations (name text primary key, checksum text not null)");
    const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from migrations");
    for (const migration of pending(await migrationsIn(folder), rows)) {
      // What is kept already is brought up to date in every organisation, whoever Parley is to the database.
      await client.query("select set_config('app.scope', 'everything', true)");
      await client.query(migration.text);
      await client.query("insert into migrations values ($1, $2)", [migration.name, migration.checksum]);
    }
    await grantToApplicationRole(client);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** Which of the known migrations are still to be applied. */
export function pending(
  known: readonly Migration[],
  applied: readonly { name: string; checksum: string }[],
): Migration[] {
  const done = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  for (const { name } of applied) {
    if (known.some((migration) => migration.name === name)) continue;
    throw new Failure("unavailable", `This database was made by a newer Parley: it has the migration ${name}.`, {
      cure: "Start the newer version again, or restore a backup made by this one.",
    });
  }
  const changed = known.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) {
    throw new Failure(
      "unavailable",
      `The migration ${changed.name} has changed since it was applied to this database.`,
      {
        cure: "Restore the file as it was; put changes into a new migration.",
      },
    );
  }
  return known.filter(({ name }) => !done.has(name));
}

/** Superusers pass row-level security by, so under such a login Parley becomes this role inside each transaction. */
async function grantToApplicationRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
  );
  if (rows.length === 0) return;
  await client.query(`
    do $$ begin create role parley_app nologin; exception when duplicate_object then null; end $$;
    grant usage on schema public to parley_app;
    grant select, insert, update, delete on all tables in schema public to parley_app;
    grant usage on all sequences in schema public to parley_app;`);
}
