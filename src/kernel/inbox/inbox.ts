import { type ColumnType, sql } from "kysely";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import { type Clock, DAY, later } from "../time.ts";

type InboxTables = {
  inbox: {
    id: string;
    organisation_id: string;
    source: string;
    dedupe: string;
    body: ColumnType<string, never, string>;
    received_at: Date;
    handled_at: Date | null;
    server: string | null;
  };
  servers: { id: string };
};

/** Something that came from outside. Two items of one source with the same `dedupe` are the same item, delivered twice. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  /** JSON as text. */
  readonly body: string;
}

/** What was kept and waits to be understood. */
export interface Letter {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly body: unknown;
}

/** The sender may be told "received" only of what is on disk; one that has to wait longer sends again. In milliseconds. */
const PATIENCE = 2000;
/** What was handed on is not kept twice: all that is needed of it is that it was here. */
const HANDED_ON = "{}";
/** How long what was handled is remembered; Microsoft repeats a delivery for four hours at most. */
const KEPT = 7 * DAY;

interface Keeper {
  readonly clock: Clock;
  readonly random: Random;
  /** Which of the servers takes it in. */
  readonly server: string;
}

/**
 * Keeps deliveries in the caller's transaction, over all organisations and all or none; what was delivered before is not
 * kept again. Resolves with the places of those that were new.
 */
export async function keepDeliveries(
  tx: Transaction,
  { clock, random, server }: Keeper,
  deliveries: readonly Delivery[],
): Promise<ReadonlySet<number>> {
  if (deliveries.length === 0) return new Set();
  const ids = deliveries.map(() => random.uuid());
  const { rows } = await sql<{ id: string }>`
    insert into inbox (id, organisation_id, source, dedupe, body, received_at, server)
    select id, organisation, source, dedupe, body, ${clock.now()}::timestamptz, ${server}::uuid
    from unnest(${ids}::uuid[], ${deliveries.map(({ organisation }) => organisation)}::uuid[],
      ${deliveries.map(({ source }) => source)}::text[], ${deliveries.map(({ dedupe }) => dedupe)}::text[],
      ${deliveries.map(({ body }) => body)}::text[]) as brought (id, organisation, source, dedupe, body)
    on conflict (source, dedupe) do nothing returning id`.execute(tx.sql);
  const kept = new Set(rows.map(({ id }) => id));
  return new Set(ids.flatMap((id, place) => (kept.has(id) ? [place] : [])));
}

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
  readonly server: string;
  readonly limit: number;
  /** Those that are being read already. */
  readonly except: readonly string[];
}

/** What waits for a server, oldest first: what it took in itself, and what the dead have left behind. Nothing is held. */
export function waitingLetters(
  database: Pick<Database, "acrossAll">,
  { source, server, limit, except }: Wanted,
): Promise<Letter[]> {
  return database.acrossAll(async (tx) => {
    const rows = await inbox(tx)
      .selectFrom("inbox")
      .select(["id", "organisation_id as organisation", "source", "body"])
      .where("source", "=", source)
      .where("handled_at", "is", null)
      .where((eb) =>
        eb.or([
          eb("server", "=", server),
          eb("server", "is", null),
          eb("server", "not in", eb.selectFrom("servers").select("servers.id")),
        ]),
      )
      .where(sql<boolean>`id <> all(${[...except]}::uuid[])`)
      .orderBy("received_at")
      .limit(limit)
      .execute();
    return rows.map(({ body, ...letter }) => ({ ...letter, body: JSON.parse(body) }));
  });
}

/**
 * Marks letters handled, in the transaction that handles them; answers which of them it is for the caller to handle. What
 * another has handled already, or is handling now, is not among them.
 */
export async function claimLetters(
  tx: Transaction,
  clock: Clock,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await inbox(tx)
    .updateTable("inbox")
    .set({ handled_at: clock.now(), body: HANDED_ON })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("inbox")
        .select("id")
        .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
        .where("handled_at", "is", null)
        .forUpdate()
        .skipLocked(),
    )
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Clears away what was handled so long ago that nobody delivers it once more. What waits stays. */
export async function forgetHandled(database: Database, clock: Clock): Promise<void> {
  const before = later(clock.now(), -KEPT);
  await database.acrossAll((tx) => inbox(tx).deleteFrom("inbox").where("handled_at", "<", before).execute());
}

function notNow(): Failure {
  return new Failure("unavailable", "This could not be kept in time.", { cure: "Send it again.", retryAfter: 5 });
}

function inbox(tx: Transaction) {
  return tx.sql.withTables<InboxTables>();
}
