import { sql } from "kysely";
import type { OrganisationId, Transaction } from "./database.ts";

/** A transaction over all organisations sees one only from here on, until it is narrowed to another. */
export async function narrowed(tx: Transaction, organisation: OrganisationId): Promise<Transaction> {
  await sql`select set_config('app.scope', '', true), set_config('app.organisation', ${organisation}, true)`.execute(
    tx.sql,
  );
  return { ...tx, organisation };
}
