import type { Context } from "../../../context.ts";
import { type Lease, takeLease } from "../../../kernel/lease/lease.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { isAnnounced } from "../../connection/index.ts";
import { nextSweep } from "../reconciling/rules.ts";
import { keepsChannels, resourceOf } from "./kept-channels.ts";
import { orderChannelSweep } from "./order-channel-sweep.ts";
import { type ChannelRow, findChannel } from "./store.ts";

export const LEASE = MINUTE;

/** A channel that one server looks through. */
export interface HeldChannel {
  readonly row: ChannelRow;
  readonly lease: Lease;
}

/** Takes a channel in hand, and orders the next look before anything can go wrong. Undefined where it is not to be looked through, or somebody else is at it. */
export async function holdChannel(ctx: Context, id: string): Promise<HeldChannel | undefined> {
  return ctx.transaction(async (tx) => {
    const row = await findChannel(tx, id);
    if (row?.is_kept !== true || !(await keepsChannels(ctx, tx))) return undefined;
    const now = ctx.clock.now();
    const lease = await takeLease(tx, ctx.clock, { name: `channel/${id}`, server: ctx.server, lasts: LEASE });
    const announced = await isAnnounced(tx, { connection: row.connection_id, resource: resourceOf(row) });
    const at = nextSweep(now, { announced, failures: row.failures });
    await orderChannelSweep(ctx, tx, { id, at: lease === undefined ? later(now, LEASE) : at });
    return lease && { lease, row };
  });
}
