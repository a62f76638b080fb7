import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { organisationOf } from "../store.ts";

/** A roster whose OneRoster files say all that stands. */
export interface Standing {
  readonly id: string;
  /** Where its archive lies, and how large it is; null where its files lie by themselves. */
  readonly file: string | null;
  readonly bytes: number | null;
  readonly set_files: readonly string[] | null;
}

/** The roster whose files say all that stands; undefined where there is none, such as after single events. */
export async function findStanding(tx: Transaction): Promise<Standing | undefined> {
  const { rows } = await sql<Omit<Standing, "bytes"> & { bytes: string | null }>`
    select id, file, bytes, set_files from rosters
    where organisation_id = ${organisationOf(tx)} and is_base`.execute(tx.sql);
  const [row] = rows;
  return row && { ...row, bytes: row.bytes === null ? null : Number(row.bytes) };
}

/** From now on the files of this roster say all that stands; without one, no files do. */
export async function setStanding(tx: Transaction, id: string | undefined): Promise<void> {
  await sql`
    update rosters set is_base = false where organisation_id = ${organisationOf(tx)} and is_base`.execute(tx.sql);
  if (id !== undefined) await sql`update rosters set is_base = true where id = ${id}`.execute(tx.sql);
}

/** Remembers which files of a roster lie by themselves, before the first is written. */
export async function noteFiles(tx: Transaction, id: string, files: readonly string[]): Promise<void> {
  await sql`update rosters set set_files = ${[...files]}::text[] where id = ${id}`.execute(tx.sql);
}

/** Whether a roster that was brought before this one, and after another instant, is still being read. */
export async function isAnyReadBefore(
  tx: Transaction,
  { before, since }: { readonly before: Date; readonly since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from rosters where organisation_id = ${organisationOf(tx)} and state = 'reading'
      and created_at < ${before} and created_at > ${since} limit 1`.execute(tx.sql);
  return rows.length > 0;
}

/** Files that lie by themselves and say nothing that stands any more: forgets them, and answers which they were. */
export async function forgetSets(
  tx: Transaction,
): Promise<{ readonly id: string; readonly organisation_id: string; readonly files: readonly string[] }[]> {
  const { rows } = await sql<{ id: string; organisation_id: string; files: string[] }>`
    with old as (
      select id, organisation_id, set_files as files from rosters
      where set_files is not null and not is_base and state <> 'reading' for update)
    update rosters set set_files = null from old where rosters.id = old.id
    returning old.id, old.organisation_id, old.files`.execute(tx.sql);
  return rows;
}
