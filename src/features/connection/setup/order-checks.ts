import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";

/** For a minute or two, some of Entra's servers have not heard of a new app. In milliseconds. */
const SETTLING = [30 * SECOND, 2 * MINUTE, 5 * MINUTE];

/** Tests a connection again by itself, since what Microsoft has just been told is not everywhere at once. */
export async function orderMoreChecks(ctx: Context, tx: Transaction, id: string): Promise<void> {
  for (const wait of SETTLING) {
    const at = later(ctx.clock.now(), wait);
    await ctx.order(tx, { job: "connection.check", data: { id }, key: `${id} after ${wait}`, at });
  }
}
