import type { JSONColumnType } from "kysely";
import type { OrganisationId, Transaction } from "../database/database.ts";

type DueTables = {
  due_work: {
    id: string;
    organisation_id: string;
    job: string;
    data: JSONColumnType<Record<string, unknown>>;
    key: string | null;
    due_at: Date;
    attempts: number;
    parked_at: Date | null;
    last_error: string | null;
  };
};

/** One piece of work: which verb, for which organisation, with what. `attempts` counts the tries that failed so far. */
export interface Work {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly job: string;
  readonly data: Record<string, unknown>;
  readonly key: string | null;
  readonly attempts: number;
}

/** Keeps work until `dueAt`. Work with the same key waits once, and at the earlier of the two times. */
export async function keepDue(tx: Transaction, work: Work, dueAt: Date): Promise<void> {
  await due(tx)
    .insertInto("due_work")
    .values({ ...columns(work), due_at: dueAt, parked_at: null, last_error: null })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "job", "key"])
        .where("key", "is not", null)
        .where("parked_at", "is", null)
        .doUpdateSet((eb) => ({
          due_at: eb.fn("least", [eb.ref("due_work.due_at"), eb.ref("excluded.due_at")]),
          attempts: eb.ref("excluded.attempts"),
        })),
    )
    .execute();
}

/** Takes what is due by `now` out of the waiting room, at most `limit`, skipping what another process is taking. */
export async function takeDue(tx: Transaction, now: Date, limit: number): Promise<Work[]> {
  const ids = due(tx)
    .selectFrom("due_work")
    .select("id")
    .where("parked_at", "is", null)
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const rows = await due(tx).deleteFrom("due_work").where("id", "in", ids).returningAll().execute();
  return rows.map((row) => ({
    id: row.id,
    organisation: row.organisation_id,
    job: row.job,
    data: row.data,
    key: row.key,
    attempts: row.attempts,
  }));
}

/** Sets work aside for a person to look at, with the reason. */
export async function park(tx: Transaction, work: Work, { at, reason }: { at: Date; reason: string }): Promise<void> {
  await due(tx)
    .insertInto("due_work")
    .values({ ...columns(work), due_at: at, parked_at: at, last_error: reason })
    .execute();
}

function due(tx: Transaction) {
  return tx.sql.withTables<DueTables>();
}

function columns(work: Work) {
  return {
    id: work.id,
    organisation_id: work.organisation,
    job: work.job,
    data: JSON.stringify(work.data),
    key: work.key,
    attempts: work.attempts,
  };
}
