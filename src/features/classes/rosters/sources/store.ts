import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { organisationOf, rosterRow, type RosterRow } from "../store.ts";
import type { RosterSource } from "./contract.ts";

interface SourceTable {
  id: string;
  organisation_id: string;
  name: string;
  url: string;
  version: RosterSource["version"];
  page_size: number;
  sign_in: RosterSource["signIn"];
  token_url: string | null;
  client_id: string | null;
  scope: string;
  secret_id: string;
  created_at: Date;
}

type Tables = { roster_sources: SourceTable };

export type SourceRow = Selectable<SourceTable>;
export type SourceColumns = Omit<SourceRow, "id" | "organisation_id" | "created_at">;

function sources(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}

/** Undefined where another source has the name. */
export async function insertSource(
  tx: Transaction,
  row: SourceColumns & Pick<SourceRow, "id" | "created_at">,
): Promise<SourceRow | undefined> {
  return sources(tx)
    .insertInto("roster_sources")
    .values({ ...row, organisation_id: organisationOf(tx) })
    .onConflict((on) => on.columns(["organisation_id", "name"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function allSources(tx: Transaction): Promise<SourceRow[]> {
  return sources(tx).selectFrom("roster_sources").selectAll().orderBy("name").orderBy("id").execute();
}

/** A source; locked until the transaction ends. Throws a `Failure` where there is none. */
export async function lockedSource(tx: Transaction, id: string): Promise<SourceRow> {
  const row = await findSource(tx, id);
  if (row !== undefined) return row;
  throw new Failure("not-found", "There is no such source of rosters.", { cure: "See GET /api/roster-sources." });
}

/** The same where it may have been removed. */
export async function findSource(tx: Transaction, id: string): Promise<SourceRow | undefined> {
  return sources(tx).selectFrom("roster_sources").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Whether another source has this name. */
export async function isNameTaken(tx: Transaction, id: string, name: string): Promise<boolean> {
  const found = sources(tx).selectFrom("roster_sources").select("id").where("name", "=", name).where("id", "<>", id);
  return (await found.executeTakeFirst()) !== undefined;
}

export async function updateSource(tx: Transaction, id: string, change: Partial<SourceColumns>): Promise<SourceRow> {
  if (Object.keys(change).length === 0) return lockedSource(tx, id);
  return sources(tx)
    .updateTable("roster_sources")
    .set(change)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteSource(tx: Transaction, id: string): Promise<void> {
  await sources(tx).deleteFrom("roster_sources").where("id", "=", id).execute();
}

/** The names of the schedules that read a source. */
export async function schedulesReading(tx: Transaction, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from class_schedules where reads = ${id} order by name`.execute(tx.sql);
  return rows.map(({ name }) => name);
}

/** What was read last from a source; undefined where nothing ever was. */
export async function lastReading(tx: Transaction, source: string): Promise<RosterRow | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from rosters where source_id = ${source} order by created_at desc, id limit 1`.execute(tx.sql);
  return rows[0] && rosterRow(tx, rows[0].id);
}

/** Files of a reading that are there, whole. */
export async function filesRead(tx: Transaction, roster: string): Promise<readonly string[]> {
  const { rows } = await sql<{ files: string[] | null }>`
    select set_files as files from rosters where id = ${roster}`.execute(tx.sql);
  return rows[0]?.files ?? [];
}
