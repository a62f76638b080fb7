import { readdir } from "node:fs/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { emptyDatabase, migratedDatabase } from "../../testing/databases.ts";
import { join } from "node:path";
import pg from "pg";
import { openDatabase, type Transaction } from "./database.ts";
import { migrate } from "./migrate.ts";
import { ofOneMoment } from "./one-moment.ts";

const HERE = "11111111-1111-4111-8111-111111111111";
const ELSEWHERE = "22222222-2222-4222-8222-222222222222";
const MIGRATIONS = join(import.meta.dirname, "../../migrations");

async function twoOrganisations(url: string) {
  const database = await openDatabase(url);
  await database.acrossAll((tx) =>
    sql`insert into organisations values (${HERE}, 'here', now()), (${ELSEWHERE}, 'elsewhere', now())`.execute(tx.sql),
  );
  for (const organisation of [HERE, ELSEWHERE]) await database.within(organisation, (tx) => addFact(tx, organisation));
  return database;
}

function addFact(tx: Transaction, organisation: string) {
  return sql`insert into facts (organisation_id, what, about, actor, data, at) values (${organisation}, 'a.b', 'x', 'me', '{}', now())`.execute(
    tx.sql,
  );
}

function countFacts(tx: Transaction) {
  return sql<{ n: number }>`select count(*)::int as n from facts`.execute(tx.sql).then(({ rows }) => rows[0]?.n);
}

test.for(["parley", "postgres"] as const)(
  "an organisation sees its own rows only, whoever Parley logs in as (%s)",
  async (owner) => {
    const url = await emptyDatabase(owner);
    await migrate(url, MIGRATIONS);
    const database = await twoOrganisations(url);
    expect(await database.within(HERE, countFacts)).toBe(1);
    expect(await database.acrossAll(countFacts)).toBe(2);
    await expect(database.within(HERE, (tx) => addFact(tx, ELSEWHERE))).rejects.toThrow(/row-level security/);
    expect((await database.query("select count(*)::int as n from facts")).rows[0]).toEqual(
      owner === "parley" ? { n: 0 } : { n: 2 },
    );
    await database.close();
  },
);

test("every table that belongs to organisations is kept to them by force", async () => {
  const database = await openDatabase(await migratedDatabase());
  const { rows } = await database.query(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(rows).toEqual([]);
  await database.close();
});

test("what a transaction announces is heard after its commit, and not at all when it rolls back", async () => {
  const database = await twoOrganisations(await migratedDatabase());
  const heard: string[] = [];
  await database.within(HERE, async (tx) => {
    tx.afterCommit(() => heard.push("committed"));
    expect(heard).toEqual([]);
  });
  await expect(
    database.within(HERE, async (tx) => {
      tx.afterCommit(() => heard.push("rolled back"));
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect(heard).toEqual(["committed"]);
  await database.close();
});

test("what somebody looks at is of one moment, whatever is written meanwhile", async () => {
  const url = await migratedDatabase();
  const [database, another] = [await twoOrganisations(url), await openDatabase(url)];
  const seen = await database.within(HERE, async (tx) => {
    await ofOneMoment(tx);
    const before = await countFacts(tx);
    await another.within(HERE, (meanwhile) => addFact(meanwhile, HERE));
    return [before, await countFacts(tx)];
  });
  expect(seen).toEqual([1, 1]);
  expect(await database.within(HERE, countFacts)).toBe(2);
  await Promise.all([database.close(), another.close()]);
});

test("statements that are carried out together are all kept, or none of them and the reason told", async () => {
  const database = await twoOrganisations(await migratedDatabase());
  const fact = (organisation: string, data: string) => ({
    text: "insert into facts (organisation_id, what, about, actor, data, at) values ($1, 'a.b', 'x', 'me', $2, now())",
    values: [organisation, data],
  });
  await database.carryOut([fact(HERE, "{}"), fact(ELSEWHERE, "{}")]);
  expect(await database.acrossAll(countFacts)).toBe(4);
  await expect(database.carryOut([fact(HERE, "{}"), fact(HERE, "{"), fact(HERE, "{}")])).rejects.toThrow(/json/);
  expect(await database.acrossAll(countFacts)).toBe(4);
  await database.close();
});

test("a verb that opens a second transaction inside the first is told so", async () => {
  const database = await twoOrganisations(await migratedDatabase());
  await expect(database.within(HERE, () => database.within(HERE, countFacts))).rejects.toThrow(/pass its tx on/);
  await database.close();
});

test("a PostgreSQL that may forget what it acknowledged is refused", async () => {
  const url = await emptyDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$",
  );
  await client.end();
  await expect(openDatabase(url)).rejects.toThrow("synchronous_commit=off, so it may lose what it has acknowledged");
});

test("a database made by a newer Parley is refused and left alone", async () => {
  const url = await migratedDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("insert into migrations values ('2099-01-01-from-the-future.sql', 'x')");
  await client.end();
  await expect(migrate(url, MIGRATIONS)).rejects.toThrow("newer Parley");
});

test("two servers that start at once on an empty database both end with the whole schema", async () => {
  const url = await emptyDatabase();
  await Promise.all([migrate(url, MIGRATIONS), migrate(url, MIGRATIONS), migrate(url, MIGRATIONS)]);
  const database = await openDatabase(url);
  const files = (await readdir(MIGRATIONS)).filter((name) => /^\d.*\.sql$/.test(name));
  expect((await database.query("select count(*)::int as n from migrations")).rows[0]).toEqual({ n: files.length });
  await database.close();
});

test("an address where no PostgreSQL answers is named in one sentence with its cure", async () => {
  await expect(openDatabase("postgres://parley:x@127.0.0.1:1/parley")).rejects.toMatchObject({
    message: expect.stringContaining("PostgreSQL at 127.0.0.1:1 cannot be used"),
    cure: expect.stringContaining("DATABASE_URL"),
  });
});

test("two transactions that block each other both come through", async () => {
  const database = await twoOrganisations(await migratedDatabase());
  const rename = (tx: Transaction, organisation: string) =>
    sql`update organisations set name = name || '!' where id = ${organisation}`.execute(tx.sql);
  const both = (first: string, second: string) =>
    database.acrossAll(async (tx) => {
      await rename(tx, first);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await rename(tx, second);
    });
  await Promise.all([both(HERE, ELSEWHERE), both(ELSEWHERE, HERE)]);
  expect((await database.query("select name from organisations order by name")).rows).toEqual([
    { name: "elsewhere!!" },
    { name: "here!!" },
  ]);
  await database.close();
});
