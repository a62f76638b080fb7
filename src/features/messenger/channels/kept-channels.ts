import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { abilitiesOn } from "../../connection/index.ts";
import { channelsAt, type ChannelRow } from "./store.ts";

export const CHANNELS = "messenger.channels";

/** Whether channels are kept at all. */
export async function keepsChannels(ctx: Context, tx: Transaction): Promise<boolean> {
  return (await abilitiesOn(ctx, tx)).some(({ key }) => key === CHANNELS);
}

/** The channels that are kept by a connection, while channels are kept at all. */
export async function keptChannels(ctx: Context, tx: Transaction, connection: string): Promise<ChannelRow[]> {
  return (await keepsChannels(ctx, tx)) ? channelsAt(tx, connection) : [];
}

/** How Microsoft names what is written in a channel. */
export function resourceOf({ team_id: team, thread_id: channel }: Pick<ChannelRow, "team_id" | "thread_id">): string {
  return `teams/${team}/channels/${channel}/messages`;
}
