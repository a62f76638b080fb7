import { sql } from "kysely";
import type { Database, Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../time.ts";
import { forgetAskedMails } from "./asked-mails.ts";
import { digestOf } from "./digest.ts";
import { machineTime } from "./machine-time.ts";
import { networkOf } from "./network.ts";

type GuessTables = {
  guesses: { name: Buffer; bad: number; last_at: number };
  familiar_addresses: { name: Buffer; seen_at: number };
};

/** Whose secret is guessed at, and the address that the guess comes from. */
export interface Guess {
  readonly account: string;
  readonly from: string;
}

/** Whose guesses are counted together, how many are free, and how long one is made to wait at most. In milliseconds. */
interface Count {
  readonly name: string;
  readonly free: number;
  readonly longest: number;
}

/**
 * Short secrets, such as passwords and codes, are guarded by waiting: after some bad ones from an address at an account,
 * at an account from anywhere, and from an address at any account. The account's own wait stays short and is spared an
 * address that has signed in to it before, so that nobody can keep its owner out. Counted by all processes together, in
 * the machine's own time.
 */
function countsOf({ account, from }: Guess, familiar: boolean): Count[] {
  const [whose, network] = [account.toLowerCase(), networkOf(from)];
  const pair = { name: `pair ${whose} ${network}`, free: 5, longest: 15 * MINUTE };
  // A whole campus may share one address.
  const address = { name: `address ${network}`, free: 100, longest: MINUTE };
  return familiar ? [pair, address] : [pair, { name: `account ${whose}`, free: 50, longest: 20 * SECOND }, address];
}

/** Milliseconds that one has still to wait after `bad` guesses, the last of them at `last`. */
export function waitAfter(
  { free, longest }: Pick<Count, "free" | "longest">,
  { bad, last }: { bad: number; last: number },
  now: number,
): number {
  if (bad < free || now - last > FORGIVEN) return 0;
  return Math.max(0, last + Math.min(SECOND * 2 ** Math.min(bad - free, 20), longest) - now);
}

const FORGIVEN = HOUR;
/** How long an address stays familiar to an account after it was signed in to from there. */
const FAMILIAR = 30 * DAY;

/**
 * Runs `attempt` unless there is still a wait. It is counted as a bad guess before it begins, so that many at once gain
 * nothing, and no longer once it turns out to be none: undefined is a bad guess, anything else clears the count of this
 * address at this account, and makes the one familiar to the other.
 */
export async function guarded<T>(
  database: Database,
  guess: Guess,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const counts = countsOf(guess, await database.acrossAll((tx) => isFamiliar(tx, guess)));
  const wait = await begin(database, counts, machineTime());
  if (wait > 0) throw tooMany(wait);
  const found = await attempt().catch(async (error: unknown) => {
    await takeBack(database, counts);
    throw error;
  });
  if (found === undefined) return undefined;
  await takeBack(database, counts.slice(1));
  await forgive(database, counts.slice(0, 1));
  await database.acrossAll((tx) => makeFamiliar(tx, guess));
  return found;
}

async function isFamiliar(tx: Transaction, guess: Guess): Promise<boolean> {
  const row = await tx.sql
    .withTables<GuessTables>()
    .selectFrom("familiar_addresses")
    .select("seen_at")
    .where("name", "=", familiarName(guess))
    .executeTakeFirst();
  return row !== undefined && machineTime() - row.seen_at < FAMILIAR;
}

async function makeFamiliar(tx: Transaction, guess: Guess): Promise<void> {
  const seen_at = machineTime();
  await tx.sql
    .withTables<GuessTables>()
    .insertInto("familiar_addresses")
    .values({ name: familiarName(guess), seen_at })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ seen_at }))
    .execute();
}

function familiarName({ account, from }: Guess): Buffer {
  return nameOf({ name: `familiar ${account.toLowerCase()} ${networkOf(from)}` });
}

/** Counts an attempt, unless there is a wait; then it answers with the wait. */
async function begin(database: Database, counts: readonly Count[], now: number): Promise<number> {
  return database.acrossAll(async (tx) => {
    const guesses = tx.sql.withTables<GuessTables>();
    const names = counts.map(nameOf).sort(Buffer.compare);
    await guesses
      .insertInto("guesses")
      .values(names.map((name) => ({ name, bad: 0, last_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const kept = await guesses
      .selectFrom("guesses")
      .selectAll()
      .where("name", "in", names)
      .orderBy("name")
      .forUpdate()
      .execute();
    const waits = counts.map((count) => {
      const row = kept.find(({ name }) => name.equals(nameOf(count)));
      return row ? waitAfter(count, { bad: row.bad, last: row.last_at }, now) : 0;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    const bad = sql<number>`case when ${now} - last_at > ${FORGIVEN} then 1 else bad + 1 end`;
    await guesses.updateTable("guesses").set({ bad, last_at: now }).where("name", "in", names).execute();
    return 0;
  });
}

async function takeBack(database: Database, counts: readonly Count[]): Promise<void> {
  await database.acrossAll((tx) => {
    const guesses = tx.sql.withTables<GuessTables>();
    const names = counts.map(nameOf);
    // Held in the order in which those who begin hold them, so that nobody waits in a circle.
    const held = guesses.selectFrom("guesses").select("name").where("name", "in", names).orderBy("name").forUpdate();
    const bad = sql<number>`greatest(bad - 1, 0)`;
    return guesses.updateTable("guesses").set({ bad }).where("name", "in", held).execute();
  });
}

async function forgive(database: Database, counts: readonly Count[]): Promise<void> {
  await database.acrossAll((tx) =>
    tx.sql.withTables<GuessTables>().deleteFrom("guesses").where("name", "in", counts.map(nameOf)).execute(),
  );
}

/** Clears away what is forgiven, and which addresses were familiar long ago. */
export async function forgetGuesses(database: Database): Promise<void> {
  const now = machineTime();
  await database.acrossAll(async (tx) => {
    const tables = tx.sql.withTables<GuessTables>();
    await tables
      .deleteFrom("guesses")
      .where("last_at", "<", now - FORGIVEN)
      .execute();
    await tables
      .deleteFrom("familiar_addresses")
      .where("seen_at", "<", now - FAMILIAR)
      .execute();
    await forgetAskedMails(tx, now);
  });
}

/** Digested, so that the table lists no addresses of people. */
function nameOf({ name }: Pick<Count, "name">): Buffer {
  return digestOf(name);
}

function tooMany(milliseconds: number): Failure {
  return new Failure("too-many-requests", "Too many attempts that were not right.", {
    cure: "Wait, then try again. If you forgot your password, ask for a link to set a new one.",
    reason: "guessing",
    retryAfter: Math.ceil(milliseconds / SECOND),
  });
}
