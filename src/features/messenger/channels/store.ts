import { type Generated, type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import { restoreErased } from "./erasing/store.ts";

interface KeptTable {
  conversation_id: string;
  organisation_id: string;
  connection_id: string;
  team_name: string;
  membership_type: string;
  is_kept: boolean;
  seen_by: string[] | null;
  delta_link: string | null;
  swept_at: Date | null;
  acquainted_at: Date | null;
  failures: Generated<number>;
  finding: JSONColumnType<Finding> | null;
  created_at: Date;
}

interface ConversationTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  thread_id: string;
  team_id: string | null;
  kind: string;
  topic: string | null;
  web_url: string | null;
  last_message_at: Date | null;
  created_at: Date;
}

type Tables = { kept_channels: KeptTable; conversations: ConversationTable };

/** A channel that is kept or was, with what Microsoft knows it by. */
export interface ChannelRow extends Omit<Selectable<KeptTable>, "conversation_id"> {
  /** Of its conversation. */
  readonly id: string;
  readonly team_id: string;
  /** Microsoft's id of the channel. */
  readonly thread_id: string;
  readonly topic: string | null;
}

/** What Microsoft tells of a channel and of its team. */
export interface ChannelNames {
  readonly team_name: string;
  readonly topic: string;
  readonly membership_type: string;
  readonly web_url: string | null;
}

interface NewChannel extends ChannelNames {
  /** Where its conversation is not known yet. */
  readonly id: string;
  readonly connection: string;
  readonly team: string;
  readonly channel: string;
  readonly seenBy: readonly string[] | null;
  readonly at: Date;
}

/** Has a channel kept from now on, whether it was before or not. Resolves with its conversation. */
export async function keep(tx: Transaction, wish: NewChannel): Promise<string> {
  const organisation_id = organisationOf(tx);
  const { connection: connection_id, topic, web_url, at, team_name, membership_type, seenBy } = wish;
  const { id } = await tables(tx)
    .insertInto("conversations")
    .values({
      id: wish.id,
      organisation_id,
      connection_id,
      thread_id: wish.channel,
      team_id: wish.team,
      kind: "channel",
      topic,
      web_url,
      // It stands in the list before anybody writes in it.
      last_message_at: at,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(["connection_id", "thread_id"]).doUpdateSet({ topic, web_url }))
    .returning("id")
    .executeTakeFirstOrThrow();
  const known = { team_name, membership_type, is_kept: true, seen_by: seenBy === null ? null : [...seenBy] };
  const anew = { ...known, acquainted_at: at, failures: 0, finding: null };
  await tables(tx)
    .insertInto("kept_channels")
    .values({ ...anew, conversation_id: id, organisation_id, connection_id, created_at: at })
    .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(anew))
    .execute();
  await restoreErased(tx, id);
  return id;
}

/** All channels that are kept or were, by the names of their teams and their own. */
export async function allChannels(tx: Transaction): Promise<ChannelRow[]> {
  return rows(tx).orderBy("team_name").orderBy("topic").orderBy("id").execute();
}

/** Those that are kept by a connection. */
export async function channelsAt(tx: Transaction, connection: string): Promise<ChannelRow[]> {
  return rows(tx).where("k.connection_id", "=", connection).where("is_kept", "=", true).orderBy("id").execute();
}

/** What is kept under Microsoft's id of a channel, whether it is kept still or not. */
export async function channelOf(
  tx: Transaction,
  { connection, channel }: { readonly connection: string; readonly channel: string },
): Promise<ChannelRow | undefined> {
  return rows(tx).where("k.connection_id", "=", connection).where("c.thread_id", "=", channel).executeTakeFirst();
}

/** A channel by its conversation; undefined where it is none, or was erased. */
export async function findChannel(tx: Transaction, id: string): Promise<ChannelRow | undefined> {
  return rows(tx).where("c.id", "=", id).executeTakeFirst();
}

/** The same, where it has to be one. */
export async function channelRow(tx: Transaction, id: string): Promise<ChannelRow> {
  const row = await findChannel(tx, id);
  if (row !== undefined) return row;
  throw new Failure("not-found", "There is no such channel here.", { cure: "List them with GET /api/channels." });
}

/** Those of conversations that are channels. */
export async function channelsAmong(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, ChannelRow>> {
  if (ids.length === 0) return new Map();
  const found = await rows(tx)
    .where("c.id", "in", [...ids])
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}

function rows(tx: Transaction) {
  return tables(tx)
    .selectFrom("kept_channels as k")
    .innerJoin("conversations as c", "c.id", "k.conversation_id")
    .selectAll("k")
    .select(["c.id", "c.thread_id", "c.topic", sql<string>`c.team_id`.as("team_id")])
    .where("k.organisation_id", "=", organisationOf(tx));
}

type Change = Partial<
  Pick<ChannelRow, "is_kept" | "seen_by" | "delta_link" | "swept_at" | "acquainted_at" | "failures" | "finding">
>;

/** Keeps what is known of a channel now. */
export async function changeChannel(tx: Transaction, id: string, { finding, ...change }: Change): Promise<void> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  await tables(tx)
    .updateTable("kept_channels")
    .set({ ...change, ...told })
    .where("conversation_id", "=", id)
    .execute();
}

/** Keeps what a channel and its team are called; answers whether any of it is new. */
export async function renameChannel(
  tx: Transaction,
  id: string,
  { team_name, membership_type, topic, web_url }: ChannelNames,
): Promise<boolean> {
  const { rows: changed } = await sql<{ id: string }>`
    with team as (
      update kept_channels set team_name = ${team_name}, membership_type = ${membership_type}
      where conversation_id = ${id} and (team_name, membership_type) is distinct from (${team_name}, ${membership_type})
      returning conversation_id as id
    ), channel as (
      update conversations set topic = ${topic}, web_url = ${web_url}
      where id = ${id} and (topic, web_url) is distinct from (${topic}, ${web_url}) returning id
    ) select id from team union select id from channel`.execute(tx.sql);
  return changed.length > 0;
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Channels belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
