import type { Context } from "../../context.ts";
import { forgetAccountsAt } from "./accounts/change-account.ts";
import { type ConnectionRow, connectionRow, retire, waitingBehind } from "./store.ts";

/** Takes a connection out of use: no new work goes through it. Meetings that were opened by it can still be moved and cancelled. */
export async function retireConnection(ctx: Context, id: string): Promise<ConnectionRow> {
  return ctx.transaction(async (tx) => {
    const before = await connectionRow(tx, id);
    if (before.state === "retired") return before;
    await retire(tx, id, ctx.now);
    await forgetAccountsAt(ctx, tx, id);
    for (const next of await waitingBehind(tx, before))
      await ctx.order(tx, { job: "connection.check", data: { id: next } });
    await ctx.record(tx, { what: "connection.retired", about: id, data: { name: before.name } });
    return connectionRow(tx, id);
  });
}
