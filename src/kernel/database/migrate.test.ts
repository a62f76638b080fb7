import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { emptyDatabase } from "../../testing/databases.ts";
import { migrate } from "./migrate.ts";

const MIGRATIONS = join(import.meta.dirname, "../../migrations");

test("what every organisation has kept is brought up to date by a login that row-level security holds", async () => {
  const url = await emptyDatabase("parley");
  const folder = await mkdtemp(join(tmpdir(), "parley-migrations-"));
  await cp(MIGRATIONS, folder, { recursive: true });
  await writeFile(
    join(folder, "2099-01-01-pens.sql"),
    `create table pens (id integer primary key, organisation_id uuid not null references organisations);
     call keep_to_organisation('pens');
     insert into organisations (id, name, created_at)
       values ('0f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b', 'Larkfield', '2026-11-21T10:00:00Z');
     insert into pens select 1, id from organisations limit 1;`,
  );
  await migrate(url, folder);
  await writeFile(
    join(folder, "2099-01-02-ink.sql"),
    "alter table pens add column ink text; update pens set ink = 'blue'; alter table pens alter column ink set not null;",
  );
  await migrate(url, folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select set_config('app.scope', 'everything', false)");
  expect((await client.query("select ink from pens")).rows).toEqual([{ ink: "blue" }]);
  await client.end();
});
