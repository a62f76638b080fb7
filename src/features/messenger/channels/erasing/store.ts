import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { NOTHING_SHOWN } from "../../contract.ts";
import { unlistWords } from "../../searching/word-lists.ts";

/**
 * Erases a channel with all that was kept of it, and answers how many messages that were. Which of them had been erased
 * before stays known by Microsoft's ids.
 */
export async function eraseChannel(tx: Transaction, id: string): Promise<number> {
  // Held, so that nobody keeps more of it, nor other words of what is kept, while that is erased.
  await sql`select from conversations where id = ${id} for update`.execute(tx.sql);
  const { rows: held } = await sql<{ id: string }>`
    select id from chat_messages where conversation_id = ${id} for update`.execute(tx.sql);
  await unlistWords(
    tx,
    held.map((message) => message.id),
  );
  await sql`
    insert into erased_posts (id, organisation_id, connection_id, thread_id, reply_to, message_id, version, created_at,
      deleted_at, kept_at, erased_at, erased_by, erased_because)
    select m.id, m.organisation_id, c.connection_id, c.thread_id, m.reply_to, m.message_id, m.version, m.created_at,
      m.deleted_at, m.kept_at, m.erased_at, m.erased_by, m.erased_because
    from chat_messages m join conversations c on c.id = m.conversation_id
    where c.id = ${id} and (m.erased_at is not null or m.shown = ${NOTHING}::jsonb)
    on conflict do nothing`.execute(tx.sql);
  await sql`delete from chat_messages where conversation_id = ${id}`.execute(tx.sql);
  await sql`delete from conversations where id = ${id}`.execute(tx.sql);
  return held.length;
}

const NOTHING = JSON.stringify(NOTHING_SHOWN);

/** Where a channel is kept again: what of it had been erased before comes back as that, and not as what it said. */
export async function restoreErased(tx: Transaction, id: string): Promise<void> {
  await sql`
    with known as (
      delete from erased_posts using conversations c where c.id = ${id}
        and erased_posts.connection_id = c.connection_id and erased_posts.thread_id = c.thread_id
      returning erased_posts.*
    )
    insert into chat_messages (id, organisation_id, conversation_id, reply_to, message_id, version, created_at, deleted_at,
      shown, words, found_by, kept_at, erased_at, erased_by, erased_because)
    select id, organisation_id, ${id}::uuid, reply_to, message_id, version, created_at, deleted_at,
      ${NOTHING}::jsonb, '', 'look', kept_at, erased_at, erased_by, erased_because from known
    on conflict do nothing`.execute(tx.sql);
}
