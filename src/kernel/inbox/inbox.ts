import { type ColumnType, type Insertable, sql } from "kysely";
import type { Database, Transaction } from "../database/database.ts";
import { rowInserter, rowStatement } from "../database/row-inserter.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import { type Clock, DAY, later } from "../time.ts";
import { bundled, type Delivery, type Letter, lettersIn, type ReadDelivery, withTexts } from "./bundles.ts";

type InboxTables = {
  inbox_bundles: {
    id: string;
    organisation_id: string;
    source: string;
    letters: ColumnType<string, Buffer, never>;
    letter_count: number;
    received_at: Date;
    server: string;
  };
  inbox_handled: { source: string; dedupe: string; organisation_id: string; handled_at: Date };
};

/** The sender may be told "received" only of what is on disk; one that has to wait longer sends again. In milliseconds. */
const PATIENCE = 2000;
/** How long what was handled is remembered; Microsoft repeats a delivery for four hours at most. */
const KEPT = 7 * DAY;

interface Keeper {
  readonly clock: Clock;
  readonly random: Random;
  /** Which of the servers takes it in. */
  readonly server: string;
}

/** Keeps deliveries in the caller's transaction, over all organisations: a row for many of them, since rows cost, not letters. */
export async function keepDeliveries(tx: Transaction, keeper: Keeper, deliveries: readonly Delivery[]): Promise<void> {
  await withRows(keeper, deliveries, async (rows) => {
    for (const row of rows) await insertBundle(tx, row);
  });
}

/** The same in a transaction of its own, of which nothing but its end is waited for. */
export function keepAtOnce(
  database: Pick<Database, "carryOut">,
  keeper: Keeper,
  deliveries: readonly Delivery[],
): Promise<void> {
  return withRows(keeper, deliveries, (rows) => database.carryOut(rows.map(bundleInserted)));
}

type Row = Insertable<InboxTables["inbox_bundles"]>;

function withRows(
  { clock, random, server }: Keeper,
  deliveries: readonly Delivery[],
  work: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  return withTexts(bundled(deliveries), (filled) =>
    work(
      filled.map(({ bundle: { organisation, source, count }, text }) => ({
        id: random.uuid(),
        organisation_id: organisation,
        source,
        letters: text,
        letter_count: count,
        received_at: clock.now(),
        server,
      })),
    ),
  );
}

const COLUMNS = ["id", "organisation_id", "source", "letters", "letter_count", "received_at", "server"] as const;
const bundleInserted = rowStatement<InboxTables["inbox_bundles"]>("inbox_bundles", COLUMNS);
const insertBundle = rowInserter<InboxTables["inbox_bundles"]>("inbox_bundles", COLUMNS);

/** The outcome of work that a sender waits for; throws `unavailable` after two seconds, and the work goes on unheard. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(notNow()), PATIENCE);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

interface Wanted {
  readonly source: string;
  readonly read: ReadDelivery;
  readonly server: string;
  /** In letters; the last bundle may bring some more. */
  readonly limit: number;
  /** Bundles that are being read already. */
  readonly except: readonly string[];
}

/** What waits for a server, oldest first: what it took in itself, and what the dead have left behind. Nothing is held. */
export function waitingLetters(
  database: Pick<Database, "acrossAll">,
  { source, read, server, limit, except }: Wanted,
): Promise<Letter[]> {
  return database.acrossAll(async (tx) => {
    const { rows } = await sql<{ id: string; organisation: string; source: string; letters: string }>`
      select id, organisation_id as organisation, source, letters from (
        select *, sum(letter_count) over (order by received_at, id) - letter_count as before from (
          select * from inbox_bundles
          where source = ${source} and id <> all(${[...except]}::uuid[])
            and (server = ${server} or server not in (select id from servers))
          order by received_at, id limit ${limit}) as oldest) as summed
      where before < ${limit} order by received_at, id`.execute(tx.sql);
    return rows.flatMap((row) => lettersIn(row, read));
  });
}

/** Takes bundles out of the inbox, in the transaction that handles them; answers those that nobody else is handling. */
export async function claimBundles(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    delete from inbox_bundles where id in (
      select id from inbox_bundles where id = any(${[...ids]}::uuid[]) for update skip locked) returning id`.execute(
    tx.sql,
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Marks letters of one source handled, in the transaction that handles them; answers those that never were before: what was
 * delivered twice is handled once.
 */
export async function markHandled(
  tx: Transaction,
  clock: Clock,
  letters: readonly Letter[],
): Promise<readonly Letter[]> {
  const each = new Map(letters.map((letter) => [letter.dedupe, letter]));
  const [first] = letters;
  if (first === undefined) return [];
  const { rows } = await sql<{ dedupe: string }>`
    insert into inbox_handled (source, dedupe, organisation_id, handled_at)
    select ${first.source}, dedupe, ${first.organisation}::uuid, ${clock.now()}::timestamptz
    from unnest(${[...each.keys()]}::text[]) as given (dedupe) order by dedupe
    on conflict (source, dedupe) do nothing returning dedupe`.execute(tx.sql);
  return rows.flatMap(({ dedupe }) => each.get(dedupe) ?? []);
}

/** Clears away what was handled so long ago that nobody delivers it once more. What waits stays. */
export async function forgetHandled(database: Database, clock: Clock): Promise<void> {
  const before = later(clock.now(), -KEPT);
  await database.acrossAll((tx) => inbox(tx).deleteFrom("inbox_handled").where("handled_at", "<", before).execute());
}

function notNow(): Failure {
  return new Failure("unavailable", "This could not be kept in time.", { cure: "Send it again.", retryAfter: 5 });
}

function inbox(tx: Transaction) {
  return tx.sql.withTables<InboxTables>();
}
