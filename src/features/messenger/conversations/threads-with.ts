import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";

/** Which of these chats one of these people is in, as far as is known; by Microsoft's ids of both. */
export async function threadsWith(
  tx: Transaction,
  {
    connection,
    threads,
    people,
  }: { readonly connection: string; readonly threads: readonly string[]; readonly people: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ thread: string }>`
    select thread_id as thread from conversations c
    where connection_id = ${connection} and thread_id = any(${threads}::text[]) and exists (
      select from conversation_members m where m.conversation_id = c.id and m.object_id = any(${people}::text[]))`.execute(
    tx.sql,
  );
  return rows.map(({ thread }) => thread);
}
