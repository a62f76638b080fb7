import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ChatMessage } from "../content/read-message.ts";
import type { ShownMessage } from "../contract.ts";
import { idsFrom } from "../searching/together.ts";
import { listWords, relistWords } from "../searching/word-lists.ts";
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
  readonly conversation: string;
  readonly message: ChatMessage;
}

/** What keeping a message came to: it was not known, it was known otherwise, or nothing of it is new. */
export type Novelty = "new" | "changed" | "known";

interface Keeping {
  /** From which those that are not known yet get their ids. */
  readonly id: string;
  readonly foundBy: FoundBy;
  readonly at: Date;
}

/**
 * Keeps messages, or newer versions of them, with the words by which they are found; each at most once among them. What is
 * older than what is known changes nothing, in whatever order it comes, and nothing is kept of what is in a conversation
 * that was erased meanwhile. Answers for each what that came to.
 */
export async function keepMessages(
  tx: Transaction,
  all: readonly NewMessage[],
  { id, foundBy, at }: Keeping,
): Promise<Novelty[]> {
  if (tx.organisation === undefined) throw new Error("Messages belong to one organisation.");
  const ids = idsFrom(id, all.length);
  const given = all.map(({ conversation, message }) => ({ conversation, message, words: wordsOf(message) }));
  const { rows } = await sql<Kept>`
    with held as (select id from conversations where id = any(${[...new Set(all.map((each) => each.conversation))]}::uuid[])
      order by id for key share)
    insert into chat_messages (id, organisation_id, conversation_id, reply_to, message_id, version, created_at, edited_at, deleted_at,
      author_object_id, shown, words, found_by, kept_at)
    select given.id, ${tx.organisation}::uuid, held.id, reply_to, message_id, version, created_at, edited_at, deleted_at,
      author, shown, words, ${foundBy}::text, ${at}::timestamptz
    from ${unnested(ids, given)} join held on held.id = given.conversation
    order by held.id, reply_to, message_id
    on conflict (conversation_id, reply_to, message_id) do update set version = excluded.version, edited_at = excluded.edited_at,
      deleted_at = excluded.deleted_at, shown = excluded.shown, words = excluded.words, kept_at = excluded.kept_at
      where chat_messages.version < excluded.version and chat_messages.erased_at is null
    returning id, conversation_id as conversation, reply_to as post, message_id as message, xmax = 0 as fresh`.execute(
    tx.sql,
  );
  const known = new Map(rows.map((row) => [nameOf(row), row]));
  const kept = given.map(({ conversation, message, words }) => {
    const row = known.get(nameOf({ conversation, post: replyTo(message), message: message.id }));
    return { words, row };
  });
  await keepWords(tx, kept);
  return kept.map(({ row }) => noveltyOf(row));
}

/** A message that was written, as it stands now. */
interface Kept {
  readonly id: string;
  readonly conversation: string;
  readonly post: string;
  readonly message: string;
  readonly fresh: boolean;
}

function nameOf({ conversation, post, message }: Pick<Kept, "conversation" | "post" | "message">): string {
  return `${conversation} ${post} ${message}`;
}

function noveltyOf(row: Kept | undefined): Novelty {
  if (row === undefined) return "known";
  return row.fresh ? "new" : "changed";
}

/** By which words those that are new or changed are found from now on. */
async function keepWords(
  tx: Transaction,
  kept: readonly { readonly words: string; readonly row: Kept | undefined }[],
): Promise<void> {
  const worded = kept.flatMap(({ words, row }) => (row === undefined ? [] : [{ ...row, words }]));
  await listWords(
    tx,
    worded.filter(({ fresh }) => fresh),
  );
  await relistWords(
    tx,
    worded.filter(({ fresh }) => !fresh),
  );
}

/** Messages as rows, of which PostgreSQL reads columns faster than it reads JSON. */
function unnested(ids: readonly string[], all: readonly (NewMessage & { readonly words: string })[]) {
  const each = <T>(column: (message: ChatMessage) => T) => all.map(({ message }) => column(message));
  // Within JSON a line never ends, and to quote its quotes once more takes long.
  const shown = each((message) => JSON.stringify(shownOf(message))).join("\n");
  return sql`unnest(${[...ids]}::uuid[], ${all.map(({ conversation }) => conversation)}::uuid[], ${each(replyTo)}::text[],
    ${each(({ id }) => id)}::text[], ${each(({ version }) => version)}::bigint[],
    ${each(({ createdAt }) => createdAt.toISOString())}::timestamptz[],
    ${each(({ editedAt }) => editedAt?.toISOString() ?? null)}::timestamptz[],
    ${each(({ deletedAt }) => deletedAt?.toISOString() ?? null)}::timestamptz[],
    ${each(({ sender }) => sender?.id ?? null)}::text[], string_to_array(${shown}::text, E'\\n')::jsonb[],
    ${all.map(({ words }) => words)}::text[]) as given (id, conversation, reply_to, message_id, version, created_at, edited_at,
      deleted_at, author, shown, words)`;
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
