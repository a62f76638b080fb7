import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ChatMessage } from "../content/read-message.ts";
import type { ShownMessage } from "../contract.ts";
import { wordsOf } from "./rules.ts";

interface MessageTable {
  id: string;
  organisation_id: string;
  conversation_id: string;
  message_id: string;
  /** The post of a channel that it stands below; empty of posts, and in chats. */
  reply_to: string;
  version: string;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  author_object_id: string | null;
  shown: JSONColumnType<ShownMessage>;
  words: string;
  found_by: FoundBy;
  kept_at: Date;
  erased_at: Date | null;
  erased_by: string | null;
  erased_because: string | null;
}

type Tables = { chat_messages: MessageTable };

export type MessageRow = Selectable<MessageTable>;
export type FoundBy = "announcement" | "look" | "sending";

interface NewMessage {
  /** Where it is not known yet. */
  readonly id: string;
  readonly conversation: string;
  readonly message: ChatMessage;
}

/** What keeping a message came to: it was not known, it was known otherwise, or nothing of it is new. */
export type Novelty = "new" | "changed" | "known";

/**
 * Keeps messages, or newer versions of them, by one statement; each at most once among them. What is older than what is
 * known changes nothing, in whatever order it comes. Answers for each what that came to.
 */
export async function keepMessages(
  tx: Transaction,
  all: readonly NewMessage[],
  { foundBy, at }: { readonly foundBy: FoundBy; readonly at: Date },
): Promise<Novelty[]> {
  if (tx.organisation === undefined) throw new Error("Messages belong to one organisation.");
  const given = JSON.stringify(all.map(columnsOf));
  const { rows } = await sql<{ conversation_id: string; reply_to: string; message_id: string; fresh: boolean }>`
    insert into chat_messages (id, organisation_id, conversation_id, reply_to, message_id, version, created_at, edited_at, deleted_at,
      author_object_id, shown, words, found_by, kept_at)
    select id, ${tx.organisation}::uuid, conversation_id, reply_to, message_id, version, created_at, edited_at, deleted_at,
      author_object_id, shown, words, ${foundBy}::text, ${at}::timestamptz
    from json_to_recordset(${given}::json) as given (id uuid, conversation_id uuid, reply_to text, message_id text, version bigint,
      created_at timestamptz, edited_at timestamptz, deleted_at timestamptz, author_object_id text, shown jsonb, words text)
    order by conversation_id, reply_to, message_id
    on conflict (conversation_id, reply_to, message_id) do update set version = excluded.version, edited_at = excluded.edited_at,
      deleted_at = excluded.deleted_at, shown = excluded.shown, words = excluded.words, kept_at = excluded.kept_at
      where chat_messages.version < excluded.version and chat_messages.erased_at is null
    returning conversation_id, reply_to, message_id, xmax = 0 as fresh`.execute(tx.sql);
  const kept = new Map(rows.map((row) => [`${row.conversation_id} ${row.reply_to} ${row.message_id}`, row]));
  return all.map(({ conversation, message }) => {
    const row = kept.get(`${conversation} ${replyTo(message)} ${message.id}`);
    if (row === undefined) return "known";
    return row.fresh ? "new" : "changed";
  });
}

function columnsOf({ id, conversation, message }: NewMessage) {
  return {
    id,
    conversation_id: conversation,
    reply_to: replyTo(message),
    message_id: message.id,
    version: message.version,
    created_at: message.createdAt,
    edited_at: message.editedAt,
    deleted_at: message.deletedAt,
    author_object_id: message.sender?.id ?? null,
    shown: shownOf(message),
    words: wordsOf(message),
  };
}

function replyTo({ place }: ChatMessage): string {
  return place.in === "channel" ? (place.replyToId ?? "") : "";
}

/** What of it people see. */
function shownOf(message: ChatMessage): ShownMessage {
  const { sender, subject, importance, content, attachments, locations, event, blocked } = message;
  const reactions = message.reactions.map(({ reaction, name, by }) => ({ reaction, name, by }));
  return { sender, subject, importance, content, attachments, locations, event, blocked, reactions };
}

/** What has been kept for long enough and was erased is shown to nobody; what somebody erased, with the reason. */
export const STANDS = sql<boolean>`(erased_at is null or erased_because is not null)`;

/** Messages of a conversation before one of them, the latest first. */
export async function messagesBefore(
  tx: Transaction,
  conversation: string,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<MessageRow[]> {
  return messagesFrom(tx, conversation, { from: before, towards: "desc", limit });
}

/** Messages of a conversation after one of them, or from its first on, the earliest first. */
export async function messagesAfter(
  tx: Transaction,
  conversation: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<MessageRow[]> {
  return messagesFrom(tx, conversation, { from: after, towards: "asc", limit });
}

interface Stretch {
  readonly from: string | undefined;
  readonly towards: "asc" | "desc";
  readonly limit: number;
}

async function messagesFrom(
  tx: Transaction,
  conversation: string,
  { from, towards, limit }: Stretch,
): Promise<MessageRow[]> {
  let query = tables(tx)
    .selectFrom("chat_messages")
    .selectAll()
    .where("conversation_id", "=", conversation)
    .where(STANDS)
    .orderBy("created_at", towards)
    .orderBy("message_id", towards)
    .limit(limit);
  if (from !== undefined) {
    const beyond = towards === "asc" ? sql`>` : sql`<`;
    query = query.where(
      sql<boolean>`(created_at, message_id) ${beyond} (select created_at, message_id from chat_messages where id = ${from})`,
    );
  }
  return query.execute();
}

/** One message, by Microsoft's own id. */
export async function messageOf(
  tx: Transaction,
  {
    conversation,
    message,
    post = "",
  }: { readonly conversation: string; readonly message: string; readonly post?: string | undefined },
): Promise<MessageRow | undefined> {
  return tables(tx)
    .selectFrom("chat_messages")
    .selectAll()
    .where("conversation_id", "=", conversation)
    .where("reply_to", "=", post)
    .where("message_id", "=", message)
    .executeTakeFirst();
}

/** The same by the id that it has here. */
export async function messageById(
  tx: Transaction,
  { conversation, id }: { readonly conversation: string; readonly id: string },
): Promise<MessageRow | undefined> {
  return tables(tx)
    .selectFrom("chat_messages")
    .selectAll()
    .where("conversation_id", "=", conversation)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The latest message of each conversation. */
export async function latestOfAll(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>> {
  const { rows } = await sql<MessageRow>`
    select m.* from unnest(${[...ids]}::uuid[]) as asked (id) cross join lateral (
      select * from chat_messages where conversation_id = asked.id and ${STANDS} order by created_at desc, message_id desc limit 1
    ) as m`.execute(tx.sql);
  return new Map(rows.map((row) => [row.conversation_id, row]));
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
