import type { Context } from "../../../context.ts";
import { hostRow } from "../hosts/store.ts";
import { tokenOfFeed } from "./feed-token.ts";
import { nextRevision } from "./store.ts";

/** Makes a new address of a host's feed; the one before ends. */
export async function renewFeed(ctx: Context, host: string): Promise<string> {
  const revision = await ctx.transaction(async (tx) => {
    const { id } = await hostRow(tx, host);
    await ctx.record(tx, { what: "host.feed-renewed", about: id, data: {} });
    return nextRevision(tx, id, { open: true });
  });
  return `${ctx.address}/feeds/${tokenOfFeed(ctx.secrets, host, revision)}.ics`;
}

/** Ends the address of a host's feed, without another. */
export async function endFeed(ctx: Context, host: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { id, feed_open } = await hostRow(tx, host);
    if (!feed_open) return;
    await ctx.record(tx, { what: "host.feed-ended", about: id, data: {} });
    await nextRevision(tx, id, { open: false });
  });
}
