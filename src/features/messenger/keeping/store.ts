import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { NOTHING_SHOWN } from "../contract.ts";
import { unlistWords } from "../searching/word-lists.ts";
import type { MessengerSettings } from "./contract.ts";

export async function messengerSettings(tx: Transaction): Promise<MessengerSettings> {
  const { rows } = await sql<{ days: number | null }>`
    select keep_messages_days as days from messenger_settings where organisation_id = ${tx.organisation ?? null}`.execute(
    tx.sql,
  );
  const days = rows[0]?.days ?? null;
  return days === null ? {} : { keepMessagesDays: days };
}

export async function keepMessengerSettings(tx: Transaction, days: number | null, at: Date): Promise<void> {
  await sql`
    insert into messenger_settings (organisation_id, keep_messages_days, updated_at)
    values (${tx.organisation ?? null}, ${days}, ${at})
    on conflict (organisation_id) do update set keep_messages_days = ${days}, updated_at = ${at}`.execute(tx.sql);
}

interface Erasure {
  readonly at: Date;
  /** Who erases it and why; nobody where it has been kept for as long as the settings say. */
  readonly by?: string | undefined;
  readonly because?: string | undefined;
}

/** Which messages are to be erased. */
export interface Erasable {
  /** Without `message`: all that people wrote in it. */
  readonly conversation?: string;
  readonly message?: string;
  /** What was written before. */
  readonly before?: Date;
  /** Not more than so many at once. */
  readonly limit?: number;
}

/** Empties messages; that there were some stays, so that they do not come back. Answers how many in which conversations. */
export async function emptyMessages(
  tx: Transaction,
  { limit, ...which }: Erasable,
  { at, by, because }: Erasure,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; conversation_id: string }>`
    update chat_messages set shown = ${JSON.stringify(NOTHING_SHOWN)}::jsonb, words = '', author_object_id = null,
      erased_at = ${at}, erased_by = ${by ?? null}, erased_because = ${because ?? null}
    where id in (select id from chat_messages where ${sql.join(conditionsFor(tx, which), sql` and `)}
      order by created_at, id limit ${limit ?? null} for update)
    returning id, conversation_id`.execute(tx.sql);
  await unlistWords(
    tx,
    rows.map(({ id }) => id),
  );
  const grouped = Map.groupBy(rows, ({ conversation_id: id }) => id);
  return new Map([...grouped].map(([id, all]) => [id, all.length]));
}

function conditionsFor(tx: Transaction, { conversation, message, before }: Omit<Erasable, "limit">) {
  const isWhole = conversation !== undefined && message === undefined;
  return [
    sql`organisation_id = ${tx.organisation ?? null}`,
    sql`erased_at is null`,
    ...(conversation === undefined ? [] : [sql`conversation_id = ${conversation}`]),
    ...(message === undefined ? [] : [sql`id = ${message}`]),
    // What Teams itself says in a conversation was written by nobody.
    ...(isWhole ? [sql`shown->'event' = 'null'::jsonb`] : []),
    ...(before ? [sql`created_at < ${before}`] : []),
  ];
}

/** Chats in which nothing is left that was written stand in no list until something is written there. */
export async function hideEmptied(tx: Transaction, conversations: readonly string[]): Promise<void> {
  await sql`
    update conversations set last_message_at = null where id = any(${[...conversations]}::uuid[])
      and not exists (select from chat_messages m where m.conversation_id = conversations.id
        and (m.erased_at is null or m.erased_because is not null))`.execute(tx.sql);
}

/** Organisations that do not keep everything; asked over all of them. */
export async function organisationsThatForget(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from messenger_settings where keep_messages_days is not null`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
