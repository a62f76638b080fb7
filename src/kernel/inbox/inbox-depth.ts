import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";

/** What waits of one source, over all that the transaction sees. */
export interface InboxDepth {
  readonly letters: number;
  /** When the one that has waited longest came in; undefined where none waits. */
  readonly oldest: Date | undefined;
}

/** How much of one source waits to be understood. */
export async function inboxDepth(tx: Transaction, source: string): Promise<InboxDepth> {
  const { rows } = await sql<{ letters: number; oldest: Date | null }>`
    select coalesce(sum(letter_count), 0)::integer as letters, min(received_at) as oldest
    from inbox_bundles where source = ${source}`.execute(tx.sql);
  return { letters: rows[0]?.letters ?? 0, oldest: rows[0]?.oldest ?? undefined };
}
