import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import { keptChannels } from "./kept-channels.ts";

/** What calls for a look comes in several pieces. */
const GATHER = SECOND;

/** Orders that a channel is looked through for what Microsoft did not announce: soon, or at a time. */
export async function orderChannelSweep(
  ctx: Context,
  tx: Transaction,
  { id, at = later(ctx.clock.now(), GATHER) }: { readonly id: string; readonly at?: Date },
): Promise<void> {
  await ctx.order(tx, { job: "messenger.sweep-channel", data: { id }, key: id, at });
}

/** The same for all channels that are kept by a connection. */
export async function orderChannelSweeps(ctx: Context, tx: Transaction, connection: string): Promise<void> {
  for (const { id } of await keptChannels(ctx, tx, connection)) await orderChannelSweep(ctx, tx, { id });
}
