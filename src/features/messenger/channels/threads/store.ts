import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { type MessageRow, STANDS } from "../../receiving/store.ts";

/** A post and the replies to it, counted. */
export interface ThreadRow {
  readonly post: string;
  readonly replies: string;
  readonly last_at: Date;
}

/** Threads of a channel behind one of them, those first in which something was written last. */
export async function threadsPage(
  tx: Transaction,
  conversation: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<ThreadRow[]> {
  const { rows } = await sql<ThreadRow>`
    with threads as (
      select case reply_to when '' then message_id else reply_to end as post, max(created_at) as last_at,
        count(*) filter (where reply_to <> '' and deleted_at is null) as replies
      from chat_messages where conversation_id = ${conversation} and ${STANDS} group by 1
    ) select * from threads
    where ${after ?? null}::text is null or (last_at, post) < (select last_at, post from threads where post = ${after ?? null})
    order by last_at desc, post desc limit ${limit}`.execute(tx.sql);
  return rows;
}

/** The posts of a channel among these, by Microsoft's ids. */
export async function postsAmong(
  tx: Transaction,
  conversation: string,
  posts: readonly string[],
): Promise<ReadonlyMap<string, MessageRow>> {
  const { rows } = await sql<MessageRow>`
    select * from chat_messages where conversation_id = ${conversation} and reply_to = ''
      and ${STANDS} and message_id = any(${[...posts]})`.execute(tx.sql);
  return new Map(rows.map((row) => [row.message_id, row]));
}

/** Replies to a post before one of them, the latest first. */
export async function repliesBefore(
  tx: Transaction,
  { conversation, post }: { readonly conversation: string; readonly post: string },
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select * from chat_messages where conversation_id = ${conversation} and reply_to = ${post} and ${STANDS}
      and (${before ?? null}::uuid is null or (created_at, message_id) < (
        select created_at, message_id from chat_messages where id = ${before ?? null}))
    order by created_at desc, message_id desc limit ${limit}`.execute(tx.sql);
  return rows;
}
