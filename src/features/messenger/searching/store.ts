import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { askedWords, isWord } from "../../../kernel/search/asked-words.ts";
import type { Term } from "../../../kernel/search/question.ts";
import { wordsIn } from "../../../kernel/search/words.ts";
import { idsSeen } from "../conversations/store.ts";
import type { Sight } from "../conversations/sight.ts";
import type { MessageRow } from "../receiving/store.ts";

/** What narrows a search, beside the words. */
export interface Narrowing {
  readonly conversation?: string | undefined;
  /** Microsoft's id of whoever wrote it. */
  readonly author?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

interface Part extends Narrowing {
  /** The last message that was looked at. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** Messages that somebody may see which hold every word, the latest first. */
export async function candidates(
  tx: Transaction,
  { terms, sight }: { readonly terms: readonly Term[]; readonly sight: Sight },
  { conversation, author, from, to, after, limit }: Part,
): Promise<MessageRow[]> {
  const lists = askedWords(terms).map(
    (word) => sql`select w.message_id from chat_message_words w
      where w.organisation_id = ${tx.organisation} and ${isWord(word)}`,
  );
  const conditions = [
    sql`m.organisation_id = ${tx.organisation}`,
    sql`m.deleted_at is null`,
    ...(sight === "all" ? [] : [sql`m.conversation_id in (${idsSeen(tx, sight)})`]),
    ...(conversation === undefined ? [] : [sql`m.conversation_id = ${conversation}`]),
    ...(author === undefined ? [] : [sql`m.author_object_id = ${author}`]),
    ...(from ? [sql`m.created_at >= ${from}`] : []),
    ...(to ? [sql`m.created_at < ${to}`] : []),
    ...(after === undefined
      ? []
      : [sql`(m.created_at, m.id) < (select created_at, id from chat_messages where id = ${after})`]),
  ];
  const { rows } = await sql<MessageRow>`
    select m.* from (select distinct message_id from (${sql.join(lists, sql` intersect `)}) as lists) as said
    join chat_messages m on m.id = said.message_id
    where ${sql.join(conditions, sql` and `)} order by m.created_at desc, m.id desc limit ${limit}`.execute(tx.sql);
  return rows;
}

/** Whether there is any message, of whatever organisation. */
export async function isAnythingKept(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from chat_messages) as some`.execute(tx.sql);
  return rows[0]?.some ?? false;
}

/** Messages by Microsoft's own ids, each with the conversation that it is in; keeps them from being changed meanwhile. */
export async function wordsOfMessages(
  tx: Transaction,
  named: readonly { readonly conversation: string; readonly message: string }[],
): Promise<{ readonly id: string; readonly words: string }[]> {
  const { rows } = await sql<{ id: string; words: string }>`
    select m.id, m.words from unnest(${named.map(({ conversation }) => conversation)}::uuid[],
      ${named.map(({ message }) => message)}::text[]) as named (conversation_id, message_id)
    join chat_messages m on m.conversation_id = named.conversation_id and m.message_id = named.message_id
    order by m.id for update of m`.execute(tx.sql);
  return rows;
}

/** Keeps by which words messages are found, in the place of those before. */
export async function keepWords(
  tx: Transaction,
  messages: readonly { readonly id: string; readonly words: string }[],
): Promise<void> {
  if (messages.length === 0) return;
  await sql`delete from chat_message_words where message_id = any(${messages.map(({ id }) => id)}::uuid[])`.execute(
    tx.sql,
  );
  // No word has a space in it.
  const words = messages.map((each) => [...new Set(wordsIn(each.words).map(({ word }) => word))].join(" "));
  await sql`
    insert into chat_message_words (organisation_id, word, message_id)
    select ${tx.organisation ?? null}::uuid, unnest(string_to_array(words, ' ')), message_id
    from unnest(${messages.map(({ id }) => id)}::uuid[], ${words}::text[]) as given (message_id, words)`.execute(
    tx.sql,
  );
}
