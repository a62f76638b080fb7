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
 * Runs `attempt` unless there is still a wait. Undefined means a bad guess and is counted; anything else clears the count
 * of this address at this account.
 */
export async function guarded<T>(
  database: Database,
  counts: readonly Count[],
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const now = performance.timeOrigin + performance.now();
  const kept = await database.acrossAll((tx) =>
    tx.sql
      .withTables<GuessTables>()
      .selectFrom("guesses")
      .selectAll()
      .where("name", "in", counts.map(nameOf))
      .execute(),
  );
  for (const count of counts) {
    const row = kept.find(({ name }) => name.equals(nameOf(count)));
    const wait = row ? waitAfter(count, { bad: row.bad, last: row.last_at }, now) : 0;
    if (wait > 0) throw tooMany(wait);
  }
  const found = await attempt();
  if (found === undefined) await noteBad(database, counts, now);
  else await forgive(database, counts.slice(0, 1));
  return found;
}

async function noteBad(database: Database, counts: readonly Count[], now: number): Promise<void> {
  await database.acrossAll((tx) =>
    tx.sql
      .withTables<GuessTables>()
      .insertInto("guesses")
      .values(counts.map((count) => ({ name: nameOf(count), bad: 1, last_at: now })))
      .onConflict((conflict) =>
        conflict.column("name").doUpdateSet({
          bad: sql<number>`case when excluded.last_at - guesses.last_at > ${FORGIVEN} then 1 else guesses.bad + 1 end`,
          last_at: now,
        }),
      )
      .execute(),
  );
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
