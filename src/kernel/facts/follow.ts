import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { narrowed } from "../database/narrowed.ts";
import { makeRounds } from "../rounds.ts";
import { factsAfter, newestFactId, type RecordedFact } from "./store.ts";

type FollowerTables = {
  fact_followers: { name: string; fact: string };
};

/** Somebody who hears every fact: once, in the order of recording, in the transaction that remembers that they did. */
export interface Follower {
  readonly name: string;
  /** Whether anybody cares at all; while nobody does, facts are passed over unread. Sees all organisations. */
  interested(tx: Transaction): Promise<boolean>;
  /** Facts of one organisation, oldest first. The transaction sees that organisation only. */
  follow(tx: Transaction, organisation: OrganisationId, facts: readonly RecordedFact[]): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly log: Logger;
}

/** How many facts one transaction takes. */
const AT_ONCE = 500;
/** Facts whose announcement was lost are found by looking this often; announced ones wait this long for company. */
const LOOK = 3000;
const GATHER = 100;

/**
 * Leads a follower along the facts until stopped, from where it has come to; one that is new here begins with what is
 * recorded from about now on. Several processes may do so side by side. Returns how to stop: it waits for the round under way.
 */
export async function leadAlong(parts: Parts, follower: Follower): Promise<() => Promise<void>> {
  const { database, log } = parts;
  await database.acrossAll((tx) => beginNow(tx, follower.name));
  const rounds = makeRounds({
    every: LOOK,
    failed: (error) => log.error({ err: error, follower: follower.name }, "Facts could not be followed."),
    go: async (stopped) => {
      await pause(GATHER);
      while (!stopped.aborted && (await step(database, follower)) === AT_ONCE);
    },
  });
  const off = database.pulse.on("facts", rounds.wake);
  return async () => {
    off();
    await rounds.stop();
  };
}

/** Takes the next facts, in one transaction; resolves with how many there were. None while another process is at it. */
export function step(database: Database, follower: Follower): Promise<number> {
  return database.acrossAll(async (tx) => {
    const position = await lockedPosition(tx, follower.name);
    if (position === undefined) return 0;
    if (!(await follower.interested(tx))) {
      await moveTo(tx, follower.name, await newestFactId(tx));
      return 0;
    }
    const facts = await factsAfter(tx, position, AT_ONCE);
    const last = facts.at(-1);
    if (last === undefined) return 0;
    await moveTo(tx, follower.name, last.id);
    for (const [organisation, own] of Map.groupBy(facts, (fact) => fact.organisation)) {
      await follower.follow(await narrowed(tx, organisation), organisation, own);
    }
    return facts.length;
  });
}

async function beginNow(tx: Transaction, name: string): Promise<void> {
  await followers(tx)
    .insertInto("fact_followers")
    .values({ name, fact: await newestFactId(tx) })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

async function lockedPosition(tx: Transaction, name: string): Promise<string | undefined> {
  const row = await followers(tx)
    .selectFrom("fact_followers")
    .select("fact")
    .where("name", "=", name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.fact;
}

async function moveTo(tx: Transaction, name: string, fact: string): Promise<void> {
  // What is written needs no second version on disk where nothing happened.
  await followers(tx)
    .updateTable("fact_followers")
    .set({ fact })
    .where("name", "=", name)
    .where("fact", "<", fact)
    .execute();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function followers(tx: Transaction) {
  return tx.sql.withTables<FollowerTables>();
}
