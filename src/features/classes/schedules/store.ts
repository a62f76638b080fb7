import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";

interface ScheduleTable {
  id: string;
  organisation_id: string;
  name: string;
  cron: string;
  zone: string | null;
  is_active: boolean;
  window_from: string | null;
  window_to: string | null;
  next_at: Date | null;
  reads: string | null;
  last_plan: string | null;
  last_roster: string | null;
  last_at: Date | null;
  created_at: Date;
}

type Tables = { class_schedules: ScheduleTable };

export type ScheduleRow = Selectable<ScheduleTable>;
export type ScheduleColumns = Pick<
  ScheduleRow,
  "name" | "cron" | "zone" | "is_active" | "window_from" | "window_to" | "reads"
>;

export async function insertSchedule(
  tx: Transaction,
  row: ScheduleColumns & Pick<ScheduleRow, "id" | "created_at">,
): Promise<ScheduleRow> {
  if (tx.organisation === undefined) throw new Error("Schedules belong to one organisation.");
  const rest = { organisation_id: tx.organisation, next_at: null, last_plan: null, last_roster: null, last_at: null };
  return tables(tx)
    .insertInto("class_schedules")
    .values({ ...row, ...rest })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function allSchedules(tx: Transaction): Promise<ScheduleRow[]> {
  return tables(tx).selectFrom("class_schedules").selectAll().orderBy("name").orderBy("id").execute();
}

/** A schedule, locked until the transaction ends. */
export async function lockedSchedule(tx: Transaction, id: string): Promise<ScheduleRow> {
  const row = await findSchedule(tx, id);
  if (row !== undefined) return row;
  throw new Failure("not-found", `There is no schedule ${id}.`, { cure: "See GET /api/schedules." });
}

/** The same where it may have been taken away. */
export async function findSchedule(tx: Transaction, id: string): Promise<ScheduleRow | undefined> {
  return tables(tx).selectFrom("class_schedules").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function changeSchedule(
  tx: Transaction,
  id: string,
  change: Partial<ScheduleColumns & Pick<ScheduleRow, "next_at" | "last_plan" | "last_roster" | "last_at">>,
): Promise<ScheduleRow> {
  if (Object.keys(change).length === 0) return lockedSchedule(tx, id);
  return tables(tx)
    .updateTable("class_schedules")
    .set(change)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteSchedule(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("class_schedules").where("id", "=", id).execute();
}

/** The zone of the organisation; undefined until somebody says. */
export async function organisationZone(tx: Transaction): Promise<string | undefined> {
  const { rows } = await sql<{ zone: string | null }>`
    select time_zone as zone from organisations where id = ${tx.organisation ?? null}`.execute(tx.sql);
  return rows[0]?.zone ?? undefined;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
