import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { HOUR, MINUTE, SECOND } from "../time.ts";

type GuessTables = { guesses: { name: Buffer; bad: number; last_at: number } };

/** Whose guesses are counted together, how many are free, and how long one is made to wait at most. In milliseconds. */
interface Count {
  readonly name: string;
  readonly free: number;
  readonly longest: number;
}

/**
 * Short secrets, such as passwords and codes, are guarded by waiting: after some bad ones from an address at an account,
 * at an account from anywhere, and from an address at any account. The account's own wait stays short, so that nobody
 * can lock its owner out. Counted by all processes together, in the machine's own time.
 */
export function countsOf(account: string, from: string): Count[] {
  return [
    { name: `pair ${account.toLowerCase()} ${from}`, free: 5, longest: 15 * MINUTE },
    { name: `account ${account.toLowerCase()}`, free: 50, longest: 20 * SECOND },
    // A whole campus may share one address.
    { name: `address ${from}`, free: 100, longest: MINUTE },
  ];
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

/**
 * Runs `attempt` unless there is still a wait. It is counted as a bad guess before it begins, so that many at once gain
 * nothing, and no longer once it turns out to be none: undefined is a bad guess, anything else clears the count of this
 * address at this account.
 */
export async function guarded<T>(
  database: Database,
  counts: readonly Count[],
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const wait = await begin(database, counts, performance.timeOrigin + performance.now());
  if (wait > 0) throw tooMany(wait);
  const found = await attempt().catch(async (error: unknown) => {
    await takeBack(database, counts);
    throw error;
  });
  if (found === undefined) return undefined;
  await takeBack(database, counts.slice(1));
  await forgive(database, counts.slice(0, 1));
  return found;
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

/** Clears away what is forgiven. */
export async function forgetGuesses(database: Database): Promise<void> {
  const before = performance.timeOrigin + performance.now() - FORGIVEN;
  await database.acrossAll((tx) =>
    tx.sql.withTables<GuessTables>().deleteFrom("guesses").where("last_at", "<", before).execute(),
  );
}

/** Digested, so that the table lists no addresses of people. */
function nameOf({ name }: Count): Buffer {
  return createHash("sha256").update(name).digest();
}

function tooMany(milliseconds: number): Failure {
  return new Failure("too-many-requests", "Too many attempts that were not right.", {
    cure: "Wait, then try again. If you forgot your password, ask for a link to set a new one.",
    reason: "guessing",
    retryAfter: Math.ceil(milliseconds / SECOND),
  });
}
