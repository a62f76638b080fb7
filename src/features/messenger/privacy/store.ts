import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { naming, withoutPerson } from "../../../kernel/privacy/redact.ts";
import { NOTHING_SHOWN } from "../contract.ts";
import { relistWords, unlistWords } from "../searching/word-lists.ts";

/** What somebody wrote, the earliest first, with the chat and when. */
export async function writtenBy(tx: Transaction, objectId: string) {
  const { rows } = await sql<{ chat: string | null; at: Date; text: string }>`
    select c.topic as chat, m.created_at as at, m.words as text from chat_messages m
    join conversations c on c.id = m.conversation_id
    where m.organisation_id = ${tx.organisation ?? null} and lower(m.author_object_id) = lower(${objectId})
    order by m.created_at, m.message_id`.execute(tx.sql);
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
}

/**
 * Empties what these people wrote, and forgets what they were about to write. That something was written stays, and by its
 * version it is known: Microsoft telling the same again does not bring it back.
 */
export async function forgetWritten(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update chat_messages set shown = ${JSON.stringify(NOTHING_SHOWN)}::jsonb, words = '', author_object_id = null,
      deleted_at = coalesce(deleted_at, created_at)
    where organisation_id = ${tx.organisation ?? null} and lower(author_object_id) = any(${[...objectIds]})
    returning id`.execute(tx.sql);
  await unlistWords(
    tx,
    rows.map(({ id }) => id),
  );
  await sql`
    delete from outgoing_messages where organisation_id = ${tx.organisation ?? null}
      and lower(author_object_id) = any(${[...objectIds]})`.execute(tx.sql);
  await forgetBeginnings(tx, objectIds);
}

/** Forgets the chats that were to be begun by or with these people; what was begun is a conversation by now. */
async function forgetBeginnings(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  await sql`
    delete from conversation_beginnings where organisation_id = ${tx.organisation ?? null}
      and (lower(author_object_id) = any(${[...objectIds]})
        or exists (select from unnest(${[...objectIds]}::text[]) id where strpos(lower(people::text), id) > 0))`.execute(
    tx.sql,
  );
}

interface Member {
  readonly objectIds: readonly string[];
  readonly addresses: readonly string[];
}

/** Takes people out of the chats that they are in. */
export async function forgetMember(tx: Transaction, { objectIds, addresses }: Member): Promise<void> {
  await sql`
    delete from conversation_members where organisation_id = ${tx.organisation ?? null}
      and (lower(object_id) = any(${[...objectIds]}) or lower(email) = any(${[...addresses]}))`.execute(tx.sql);
}

/** Takes what tells somebody from others out of what others wrote, and of what chats are called. */
export async function forgetMentions(tx: Transaction, known: readonly Identifier[]): Promise<void> {
  const { rows } = await sql<{ id: string; shown: unknown; words: string }>`
    select id, shown, words from chat_messages
    where organisation_id = ${tx.organisation ?? null} and ${naming(sql`shown::text`, known)}`.execute(tx.sql);
  for (const { id, shown, words: before } of rows) {
    const words = String(withoutPerson(before, known));
    await sql`
      update chat_messages set shown = ${JSON.stringify(withoutPerson(shown, known))}::jsonb, words = ${words}
      where id = ${id}`.execute(tx.sql);
    await relistWords(tx, [{ id, words }]);
  }
  const { rows: topics } = await sql<{ id: string; topic: string }>`
    select id, topic from conversations where organisation_id = ${tx.organisation ?? null} and topic is not null
      and ${naming(sql`to_json(topic)::text`, known)}`.execute(tx.sql);
  for (const { id, topic } of topics)
    await sql`update conversations set topic = ${String(withoutPerson(topic, known))} where id = ${id}`.execute(tx.sql);
}
