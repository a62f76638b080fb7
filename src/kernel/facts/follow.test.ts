import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { type Follower, leadAlong, step } from "./follow.ts";
import { recordFact } from "./record.ts";
import { newestFactId } from "./store.ts";

const HERE = "11111111-1111-4111-8111-111111111111";
const THERE = "22222222-2222-4222-8222-222222222222";
const SOON = { timeout: 60_000, interval: 20 };

async function scene() {
  const database = await openDatabase(await migratedDatabase());
  onTestFinished(() => database.close());
  for (const id of [HERE, THERE])
    await database.query("insert into organisations values ($1, 'an organisation', now())", [id]);
  await database.query("create table heard (n bigint generated always as identity, organisation text, about text)");
  return database;
}

function record(database: Database, about: string, organisation = HERE): Promise<void> {
  return database.within(organisation, async (tx) => {
    await recordFact(tx, { what: "a.b", about, data: {} }, { actor: "tests", at: new Date() });
    tx.afterCommit(() => database.pulse.announce("facts"));
  });
}

type Heard = { heard: { organisation: string; about: string } };

/** Writes down what it hears, in the transaction that it is given. */
function listener(over: Partial<Follower> = {}): Follower {
  return {
    name: "listener",
    interested: async () => true,
    follow: async (tx, organisation, facts) => {
      const rows = facts.map(({ about }) => ({ organisation, about }));
      await tx.sql.withTables<Heard>().insertInto("heard").values(rows).execute();
    },
    ...over,
  };
}

async function heard(database: Database): Promise<string[]> {
  const { rows } = await database.query("select about from heard order by n");
  return rows.map(({ about }) => String(about));
}

async function led(database: Database, follower: Follower): Promise<() => Promise<void>> {
  const leave = await leadAlong({ database, log: pino({ level: "silent" }) }, follower);
  onTestFinished(leave);
  return leave;
}

test("a follower hears what happens from now on, in order, and goes on where it was after a pause", async () => {
  const database = await scene();
  await record(database, "before");
  // While another writer may still slip in before a fact, a newcomer would hear that fact too.
  await vi.waitFor(async () => expect(await database.within(HERE, newestFactId)).toBe("1"), SOON);
  const leave = await led(database, listener());
  for (const about of ["1", "2", "3"]) await record(database, about);
  await vi.waitFor(async () => expect(await heard(database)).toEqual(["1", "2", "3"]), SOON);
  await leave();
  await record(database, "4");
  await led(database, listener());
  await vi.waitFor(async () => expect(await heard(database)).toEqual(["1", "2", "3", "4"]), SOON);
});

test("many writers and three processes: each fact is heard once, in the order of recording", async () => {
  const database = await scene();
  for (let n = 0; n < 3; n++) await led(database, listener());
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 40; n++) await record(database, `${writer}-${n}`);
  });
  await Promise.all(writers);
  await vi.waitFor(async () => expect(await heard(database)).toHaveLength(320), SOON);
  const { rows } = await database.acrossAll(async (tx) => ({
    rows: await tx.sql
      .withTables<{ facts: { id: string; about: string } }>()
      .selectFrom("facts")
      .select("about")
      .orderBy("id")
      .execute(),
  }));
  expect(await heard(database)).toEqual(rows.map(({ about }) => about));
});

test("a follower that fails keeps its place and hears the same facts again", async () => {
  const database = await scene();
  let failures = 2;
  const follow: Follower["follow"] = async (tx, organisation, facts) => {
    await listener().follow(tx, organisation, facts);
    if (failures-- > 0) throw new Error("not today");
  };
  await led(database, listener({ follow }));
  await record(database, "1");
  await record(database, "2");
  await vi.waitFor(async () => expect(await heard(database)).toEqual(["1", "2"]), SOON);
  expect(failures).toBeLessThan(0);
});

test("a follower sees one organisation at a time, and cannot write for another", async () => {
  const database = await scene();
  const seen: string[][] = [];
  const follow: Follower["follow"] = async (tx, organisation) => {
    const facts = await tx.sql.withTables<{ facts: { about: string } }>().selectFrom("facts").select("about").execute();
    seen.push([organisation, ...facts.map(({ about }) => about)]);
  };
  await step(database, listener({ follow }));
  await led(database, listener({ follow }));
  await record(database, "ours", HERE);
  await record(database, "theirs", THERE);
  await vi.waitFor(() => expect(seen).toHaveLength(2), SOON);
  expect(seen.toSorted()).toEqual([
    [HERE, "ours"],
    [THERE, "theirs"],
  ]);
});

test("while nobody is interested facts are passed over, and later ones are heard", async () => {
  const database = await scene();
  let interested = false;
  const follower = listener({ interested: async () => interested });
  await led(database, follower);
  await record(database, "unheard");
  await vi.waitFor(async () => {
    const { rows } = await database.query(
      "select f.fact, (select fact from fact_followers) > 0 as moved from fact_followers f",
    );
    expect(rows).toMatchObject([{ moved: true }]);
  }, SOON);
  interested = true;
  await record(database, "heard");
  await vi.waitFor(async () => expect(await heard(database)).toEqual(["heard"]), SOON);
});
