import type { Context } from "../../../context.ts";
import { planRow } from "../plans/store.ts";
import { orderRun } from "./order-run.ts";
import { otherRunning, pausedByTrouble } from "./store.ts";

/** Somebody has connected an account: runs that paused for want of one go on. What a person paused stays so. */
export async function resumeRuns(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const plan of await pausedByTrouble(tx))
      if (!(await otherRunning(tx, await planRow(tx, plan)))) await orderRun(ctx, tx, { plan, by: ctx.actor });
  });
}
