import type { ColumnType } from "kysely";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { narrowed } from "../database/narrowed.ts";
import { Failure } from "../errors.ts";
import type { Random } from "../random.ts";
import { type Clock, DAY, later } from "../time.ts";

type InboxTables = {
  inbox: {
    id: string;
    organisation_id: string;
    source: string;
    dedupe: string;
    body: ColumnType<unknown, string, string>;
    received_at: Date;
    handled_at: Date | null;
  };
};

/** Something that came from outside. Two items of one source with the same `dedupe` are the same item, delivered twice. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly source: string;
  readonly dedupe: string;
  readonly body: unknown;
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

/**
 * Keeps deliveries, all or none; what was delivered before is not kept again. Resolves with the number of new ones once
 * they are durable, and throws `unavailable` when that takes more than two seconds: then they may or may not be kept, and
 * a repetition does no harm.
 */
export async function receive(parts: Parts, deliveries: readonly Delivery[]): Promise<number> {
  return deliveries.length === 0 ? 0 : inTime(keep(parts, deliveries));
}

interface Parts {
  readonly database: Pick<Database, "acrossAll">;
  readonly clock: Clock;
  readonly random: Random;
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

function keep({ database, clock, random }: Parts, deliveries: readonly Delivery[]): Promise<number> {
  const received = clock.now();
  const rows = deliveries.map(({ organisation, source, dedupe, body }) => ({
    id: random.uuid(),
    organisation_id: organisation,
    source,
    dedupe,
    body: JSON.stringify(body),
    received_at: received,
    handled_at: null,
  }));
  return database.acrossAll(async (tx) => {
    const kept = await inbox(tx)
      .insertInto("inbox")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["source", "dedupe"]).doNothing())
      .returning("id")
      .execute();
    return kept.length;
  });
}

/**
 * Hands what waits for one source, oldest first and at most `limit`, to `handle` in one transaction, an organisation after
 * the other, and marks it handled in the same. Several processes may do this side by side: none gets what another has in hand. Resolves with how many were handled.
 */
export function handleWaiting(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { source, limit }: { readonly source: string; readonly limit: number },
  handle: (tx: Transaction, organisation: OrganisationId, letters: readonly Letter[]) => Promise<void>,
): Promise<number> {
  return database.acrossAll(async (tx) => {
    const letters = await inbox(tx)
      .selectFrom("inbox")
      .select(["id", "organisation_id as organisation", "source", "body"])
      .where("source", "=", source)
      .where("handled_at", "is", null)
      .orderBy("received_at")
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const [organisation, own] of Map.groupBy(letters, (letter) => letter.organisation)) {
      const theirs = await narrowed(tx, organisation);
      await handle(theirs, organisation, own);
      const ids = own.map(({ id }) => id);
      await inbox(theirs)
        .updateTable("inbox")
        .set({ handled_at: clock.now(), body: HANDED_ON })
        .where("id", "in", ids)
        .execute();
    }
    return letters.length;
  });
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
