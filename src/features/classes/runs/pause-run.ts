import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { changePlan, lockedPlan } from "../plans/store.ts";

/** Has a run begin no more teams. Throws where it does not run. */
export async function pauseRun(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { state } = await lockedPlan(tx, id);
    if (state !== "running")
      throw new Failure("conflict", "This plan is not being run.", {
        reason: "not-running",
        cure: "See GET /api/plans/{id}.",
      });
    await changePlan(tx, id, { state: "paused" });
    await ctx.record(tx, { what: "class-run.paused", about: id, data: { reason: "by-hand" } });
  });
}
