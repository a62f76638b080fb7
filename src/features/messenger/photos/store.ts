import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";

interface Somebody {
  readonly conversation: string;
  /** Object id. */
  readonly person: string;
}

/** Whether somebody is in a conversation, or wrote in it. */
export async function isKnownIn(tx: Transaction, { conversation, person }: Somebody): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from conversation_members where conversation_id = ${conversation} and object_id = ${person})
      or exists (select from chat_messages where conversation_id = ${conversation} and author_object_id = ${person}) as known`.execute(
    tx.sql,
  );
  return rows[0]?.known === true;
}
