import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";

interface Author {
  readonly object_id: string;
  readonly name: string;
}

/** Of so many messages the authors are known: whoever has not written for longer is not thought of. */
const LATELY = 2000;

/** People who wrote in a conversation of late, by the names that they had last, in the order of these. */
export async function authorsIn(tx: Transaction, conversation: string): Promise<Author[]> {
  const { rows } = await sql<Author>`
    select object_id, name from (
      select distinct on (author_object_id) author_object_id as object_id, shown->'sender'->>'name' as name
      from (
        select author_object_id, shown, created_at from chat_messages
        where conversation_id = ${conversation} order by created_at desc limit ${LATELY}
      ) latest
      where author_object_id is not null and shown->'sender'->>'kind' = 'person' and shown->'sender'->>'name' is not null
      order by author_object_id, created_at desc
    ) authors order by name, object_id`.execute(tx.sql);
  return rows;
}
