import type { Context } from "../../../context.ts";
import { allConnections, listenAnew } from "../../connection/index.ts";
import { orderChannelSweeps } from "../channels/order-channel-sweep.ts";
import { orderSweep } from "../reconciling/order-sweep.ts";
import { keptAccounts } from "./kept-accounts.ts";
import { forgetForeign } from "./store.ts";

/** Whose chats are kept, or whether channels are, may have changed: has Microsoft announce just those, and looks through them. */
export async function listenToAll(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    const connections = (await allConnections(tx)).filter(
      ({ state, sandbox }) => state === "active" && sandbox === ctx.sandbox,
    );
    for (const { id } of connections) {
      // Whose chat was nobody's may be somebody's now.
      await forgetForeign(tx, { connection: id });
      await listenAnew(ctx, tx, id);
      for (const { objectId } of await keptAccounts(ctx, tx, id))
        await orderSweep(ctx, tx, { connection: id, objectId });
      await orderChannelSweeps(ctx, tx, id);
    }
  });
}
