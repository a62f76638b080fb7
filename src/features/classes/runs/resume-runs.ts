import type { Context } from "../../../context.ts";
import { orderPlan } from "../plans/order-plan.ts";
import { planRow } from "../plans/store.ts";
import { isOutdated, orderRun } from "./order-run.ts";
import { otherRunning, pausedByTrouble } from "./store.ts";

/**
 * Somebody has connected an account: runs that paused for want of one go on. Where a roster has come since, its plan is drawn
 * anew and run. What a person paused stays so.
 */
export async function resumeRuns(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const id of await pausedByTrouble(tx)) {
      const plan = await planRow(tx, id);
      if (await otherRunning(tx, plan)) continue;
      const { cause, scope } = plan;
      if (await isOutdated(tx, plan)) await orderPlan(ctx, tx, { cause, classes: scope ?? undefined, runs: true });
      else await orderRun(ctx, tx, { plan: id, by: ctx.actor });
    }
  });
}
