import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { nextNight } from "./rules.ts";

/**
 * Orders the next look at what became of the matched accounts; however often, it waits once. A night that went by since
 * this began is made up for at once.
 */
export async function orderNightly(ctx: Context, tx: Transaction): Promise<void> {
  await ctx.order(tx, { job: "directory.refresh-matches", data: {}, key: "nightly", at: nextNight(ctx.now) });
}
