import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";

interface Organiser {
  readonly connection: string;
  /** The mailbox as the settings of classes name it. */
  readonly name: string;
}

/** By which zone the Outlook of a mailbox shows events, and when that was read; neither, where another one's was. */
export async function organiserRead(
  tx: Transaction,
  { connection, name }: Organiser,
): Promise<{ readonly zone?: string | undefined; readonly at?: Date | undefined }> {
  const { rows } = await sql<{ zone: string | null; at: Date }>`
    select organiser_zone as zone, organiser_read_at as at from class_directories
    where connection_id = ${connection} and organiser = ${name.toLowerCase()}`.execute(tx.sql);
  const [row] = rows;
  return row === undefined ? {} : { zone: row.zone ?? undefined, at: row.at };
}

export async function keepOrganiserZone(
  tx: Transaction,
  { connection, name, zone, at }: Organiser & { readonly zone: string | undefined; readonly at: Date },
): Promise<void> {
  await sql`
    insert into class_directories (connection_id, organisation_id, organiser, organiser_zone, organiser_read_at)
    values (${connection}, ${tx.organisation ?? null}, ${name.toLowerCase()}, ${zone ?? null}, ${at})
    on conflict (connection_id) do update set organiser = excluded.organiser, organiser_zone = excluded.organiser_zone,
      organiser_read_at = excluded.organiser_read_at`.execute(tx.sql);
}

/** Forgets what was read of mailboxes, by their names in small letters. */
export async function forgetOrganisers(tx: Transaction, names: readonly string[]): Promise<void> {
  await sql`
    update class_directories set organiser = null, organiser_zone = null, organiser_read_at = null
    where organiser = any(${[...names]}::text[])`.execute(tx.sql);
}
