import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";

/** Orders that calendars be brought to what is wanted of sessions; however often, it waits once. */
export async function orderSettling(ctx: Context, tx: Transaction, at?: Date): Promise<void> {
  await ctx.order(tx, { job: "classes.settle-sessions", data: {}, key: "sessions", at });
}
