import type { Context } from "../../../context.ts";
import { hostRow } from "../hosts/store.ts";
import { tokenOfFeed } from "./feed-token.ts";
import { renewRevision } from "./store.ts";

/** Makes a new address of a host's feed; the one before ends. */
export async function renewFeed(ctx: Context, host: string): Promise<string> {
  const revision = await ctx.transaction(async (tx) => {
    const { id } = await hostRow(tx, host);
    await ctx.record(tx, { what: "host.feed-renewed", about: id, data: {} });
    return renewRevision(tx, id);
  });
  return `${ctx.address}/feeds/${tokenOfFeed(ctx.secrets, host, revision)}.ics`;
}
