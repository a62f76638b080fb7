import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { isAnnounced } from "../../connection/index.ts";
import type { Channel, ChannelOfConversation } from "./contract.ts";
import { resourceOf } from "./kept-channels.ts";
import { membershipOf } from "./rules.ts";
import { allChannels, channelRow, type ChannelRow } from "./store.ts";

/** All channels that are kept or were, by name. */
export async function showChannels(ctx: Context): Promise<Channel[]> {
  return ctx.transaction(async (tx) => {
    const all: Channel[] = [];
    for (const row of await allChannels(tx)) all.push(await shown(tx, row));
    return all;
  });
}

/** One of them. */
export async function showChannel(tx: Transaction, id: string): Promise<Channel> {
  return shown(tx, await channelRow(tx, id));
}

async function shown(tx: Transaction, row: ChannelRow): Promise<Channel> {
  const announced =
    row.is_kept && (await isAnnounced(tx, { connection: row.connection_id, resource: resourceOf(row) }));
  return {
    ...ofConversation(row),
    id: row.id,
    connection: row.connection_id,
    channel: { id: row.thread_id, name: row.topic ?? "" },
    seenBy: row.seen_by,
    announced,
    ...(row.swept_at && { lookedAt: row.swept_at.toISOString() }),
  };
}

/** What its conversation tells of it. */
export function ofConversation(row: ChannelRow): ChannelOfConversation {
  return {
    team: { id: row.team_id, name: row.team_name },
    membership: membershipOf(row.membership_type),
    kept: row.is_kept,
    ...(row.finding && { finding: row.finding }),
  };
}
