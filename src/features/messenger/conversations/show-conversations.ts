import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { ofOneMoment } from "../../../kernel/database/one-moment.ts";
import type { Conversation } from "../contract.ts";
import { latestOfAll, type MessageRow } from "../receiving/store.ts";
import { preview } from "../content/rules.ts";
import { ofConversation } from "../channels/show-channels.ts";
import { channelsAmong } from "../channels/store.ts";
import type { AccountRow } from "../../connection/index.ts";
import { serviceAccounts } from "./accounts-written-to.ts";
import { sightOf } from "./sight.ts";
import { type ConversationRow, conversationSeen, conversationsPage, type MemberRow, membersOfAll } from "./store.ts";

const PAGE = 50;

interface Wanted {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

/** A page of the conversations that whoever asks may see, those first in which something was written last. */
export async function showConversations(
  ctx: Context,
  { search, cursor }: Wanted,
): Promise<{ items: Conversation[]; cursor?: string }> {
  return ctx.transaction(async (tx) => {
    await ofOneMoment(tx);
    const rows = await conversationsPage(tx, await sightOf(ctx, tx), { search, after: cursor, limit: PAGE });
    const items = await showAll(ctx, tx, rows);
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items, ...(last && { cursor: last.id }) };
  });
}

/** One conversation that whoever asks may see. */
export async function showConversation(ctx: Context, id: string): Promise<Conversation> {
  return ctx.transaction(async (tx) => {
    await ofOneMoment(tx);
    const [shown] = await showAll(ctx, tx, [await conversationSeen(tx, id, await sightOf(ctx, tx))]);
    if (shown === undefined) throw new Error("What is given is shown.");
    return shown;
  });
}

async function showAll(ctx: Context, tx: Transaction, rows: readonly ConversationRow[]): Promise<Conversation[]> {
  const ids = rows.map(({ id }) => id);
  const members = await membersOfAll(tx, ids);
  const latest = await latestOfAll(tx, ids);
  const channels = await channelsAmong(
    tx,
    rows.filter(({ kind }) => kind === "channel").map(({ id }) => id),
  );
  const services = await serviceAccounts(ctx, tx);
  return rows.map((row) => {
    const channel = channels.get(row.id);
    const among = members.get(row.id) ?? [];
    return {
      ...shown(row, among, latest.get(row.id)),
      ...serviceIn(services, row, among),
      ...(channel && { channel: ofConversation(channel) }),
    };
  });
}

function serviceIn(
  services: readonly AccountRow[],
  { connection_id: at }: ConversationRow,
  members: readonly MemberRow[],
): Pick<Conversation, "service"> {
  const service = services.find(
    ({ connection_id: its, object_id: id }) => its === at && members.some((member) => member.object_id === id),
  );
  return service ? { service: { objectId: service.object_id, name: service.display_name } } : {};
}

function shown(row: ConversationRow, members: readonly MemberRow[], latest: MessageRow | undefined): Conversation {
  return {
    id: row.id,
    connection: row.connection_id,
    chatId: row.thread_id,
    kind: row.kind,
    ...(row.topic !== null && { topic: row.topic }),
    members: members.map(memberOf),
    ...(row.web_url !== null && { webUrl: row.web_url }),
    ...(row.last_message_at && { lastMessageAt: row.last_message_at.toISOString() }),
    ...(latest && { preview: previewOf(latest) }),
  };
}

function memberOf({ object_id, name, email, is_guest: guest }: MemberRow): Conversation["members"][number] {
  return {
    guest,
    ...(object_id !== null && { objectId: object_id }),
    ...(name !== null && { name }),
    ...(email !== null && { email }),
  };
}

function previewOf({ shown: { sender, content } }: MessageRow): NonNullable<Conversation["preview"]> {
  return { ...(sender?.name && { author: sender.name }), text: preview(content) };
}
