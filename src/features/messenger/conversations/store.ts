import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Sight } from "./sight.ts";

interface ConversationTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  /** Of the chat or channel. */
  thread_id: string;
  /** Of a channel. */
  team_id: string | null;
  kind: "oneOnOne" | "group" | "meeting" | "channel" | "unknown";
  topic: string | null;
  web_url: string | null;
  last_message_at: Date | null;
  acquainted_at: Date | null;
  created_at: Date;
}

interface MemberTable {
  conversation_id: string;
  organisation_id: string;
  membership_id: string;
  object_id: string | null;
  name: string | null;
  email: string | null;
  is_guest: boolean;
}

type Tables = { conversations: ConversationTable; conversation_members: MemberTable };

export type ConversationRow = Selectable<ConversationTable>;
export type MemberRow = Selectable<MemberTable>;

/**
 * The conversations that chats of Microsoft's are, by its ids of them, begun where they were not known. They are held until
 * the transaction ends, always in the same order, so that those who write in several do not wait for one another for ever.
 */
export async function conversationsOfThreads(
  tx: Transaction,
  {
    connection,
    threads,
    at,
  }: {
    readonly connection: string;
    /** Each with the id that it gets where it is not known. */
    readonly threads: readonly { readonly thread: string; readonly id: string }[];
    readonly at: Date;
  },
): Promise<ReadonlyMap<string, { readonly id: string; readonly isNew: boolean }>> {
  const names = threads.map(({ thread }) => thread);
  const { rows: made } = await sql<{ id: string }>`
    insert into conversations (id, organisation_id, connection_id, thread_id, kind, created_at)
    select id, ${organisationOf(tx)}::uuid, ${connection}::uuid, thread, 'unknown', ${at}::timestamptz
    from unnest(${threads.map(({ id }) => id)}::uuid[], ${names}::text[]) as given (id, thread) order by thread
    on conflict (connection_id, thread_id) do nothing returning id`.execute(tx.sql);
  const { rows } = await sql<{ id: string; thread: string }>`
    select id, thread_id as thread from conversations
    where connection_id = ${connection} and thread_id = any(${names}::text[]) order by thread_id
    for no key update`.execute(tx.sql);
  const fresh = new Set(made.map(({ id }) => id));
  return new Map(rows.map(({ id, thread }) => [thread, { id, isNew: fresh.has(id) }]));
}

/** The same for one chat; answers the id of its conversation. */
export async function conversationOfThread(
  tx: Transaction,
  { id, connection, thread, at }: { readonly id: string; readonly connection: string; thread: string; at: Date },
): Promise<string> {
  const known = await conversationsOfThreads(tx, { connection, threads: [{ thread, id }], at });
  return known.get(thread)?.id ?? unknown();
}

/** One conversation, whoever asks; for work in the background. */
export async function conversationRow(tx: Transaction, id: string): Promise<ConversationRow> {
  const row = await tables(tx).selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? unknown();
}

/** One conversation that whoever asks may see; to others it does not exist. */
export async function conversationSeen(tx: Transaction, id: string, sight: Sight): Promise<ConversationRow> {
  const row = await seen(tx, sight).where("conversations.id", "=", id).executeTakeFirst();
  return row ?? unknown();
}

function unknown(): never {
  throw new Failure("not-found", "There is no such conversation here.", {
    cure: "List those that you may see with GET /api/conversations.",
  });
}

/** These conversations, by id; for whoever has found out already who may see them. */
export async function conversationsById(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ConversationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("conversations")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

interface Wanted {
  /** Words of the topic or the team, or of a member's name or address. */
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the conversations that somebody may see in which something was written, the latest first. */
export async function conversationsPage(
  tx: Transaction,
  sight: Sight,
  { search, after, limit }: Wanted,
): Promise<ConversationRow[]> {
  let query = seen(tx, sight)
    .where("last_message_at", "is not", null)
    .orderBy("last_message_at", "desc")
    .orderBy("conversations.id", "desc")
    .limit(limit);
  if (search !== undefined) {
    const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`(folded(coalesce(topic, '')) like folded(${like}) or exists (
      select 1 from conversation_members m where m.conversation_id = conversations.id
        and folded(coalesce(m.name, '') || ' ' || coalesce(m.email, '')) like folded(${like}))
      or exists (select 1 from kept_channels k where k.conversation_id = conversations.id
        and folded(k.team_name) like folded(${like})))`);
  }
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(last_message_at, conversations.id) < (select last_message_at, id from conversations where id = ${after})`,
    );
  return query.execute();
}

/** The ids of the conversations that somebody may see, as a part of a question. */
export function idsSeen(tx: Transaction, sight: Sight) {
  return seen(tx, sight).clearSelect().select("conversations.id");
}

function seen(tx: Transaction, sight: Sight) {
  const all = tables(tx)
    .selectFrom("conversations")
    .selectAll("conversations")
    .where("organisation_id", "=", organisationOf(tx));
  if (sight === "all") return all;
  return all.where((eb) =>
    eb.or([
      eb.exists(
        eb
          .selectFrom("conversation_members")
          .select("membership_id")
          .whereRef("conversation_members.conversation_id", "=", "conversations.id")
          .where("conversation_members.object_id", "in", sight.length === 0 ? [""] : [...sight]),
      ),
      sql<boolean>`exists (select from kept_channels k where k.conversation_id = conversations.id
        and (k.seen_by is null or k.seen_by::text[] && ${[...sight]}::text[]))`,
    ]),
  );
}

/** Who is in conversations, by name. */
export async function membersOfAll(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, MemberRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("conversation_members")
    .selectAll()
    .where("conversation_id", "in", [...ids])
    .orderBy("name")
    .orderBy("membership_id")
    .execute();
  return Map.groupBy(rows, ({ conversation_id: id }) => id);
}

/** What Microsoft told of a chat. */
export interface Acquaintance extends Pick<ConversationRow, "kind" | "topic" | "web_url"> {
  readonly members: readonly Omit<MemberRow, "conversation_id" | "organisation_id">[];
  readonly at: Date;
}

/** Keeps what Microsoft told of a chat, in the place of what was known; answers whether any of it is new. */
export async function keepAcquaintance(
  tx: Transaction,
  id: string,
  { members, at, ...chat }: Acquaintance,
): Promise<boolean> {
  const before = await tables(tx)
    .selectFrom("conversations")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (before === undefined) return false;
  const known = (await membersOfAll(tx, [id])).get(id) ?? [];
  await tables(tx)
    .updateTable("conversations")
    .set({ ...chat, acquainted_at: at })
    .where("id", "=", id)
    .execute();
  const isSame = before.topic === chat.topic && before.kind === chat.kind && namesOf(known) === namesOf(members);
  if (isSame) return false;
  await tables(tx).deleteFrom("conversation_members").where("conversation_id", "=", id).execute();
  const rows = members.map((member) => ({ ...member, conversation_id: id, organisation_id: organisationOf(tx) }));
  if (rows.length > 0) await tables(tx).insertInto("conversation_members").values(rows).execute();
  return true;
}

function namesOf(members: Acquaintance["members"]): string {
  const names = members.map(({ membership_id, name, email, object_id }) =>
    [membership_id, object_id, name, email].join("\t"),
  );
  return names.toSorted().join("\n");
}

/** Something was written in conversations, the latest in each at an instant. */
export async function touchConversations(tx: Transaction, latest: ReadonlyMap<string, Date>): Promise<void> {
  await sql`
    update conversations set last_message_at = greatest(last_message_at, at)
    from unnest(${[...latest.keys()]}::uuid[], ${[...latest.values()]}::timestamptz[]) as written (conversation, at)
    where id = conversation and (last_message_at is null or last_message_at < at)`.execute(tx.sql);
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Conversations belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
