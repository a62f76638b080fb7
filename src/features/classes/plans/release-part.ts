import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { outdated, wakeRun } from "../runs/order-run.ts";
import { newerClasses } from "../runs/store.ts";
import { changePart, changePlan, lockedPart, lockedPlan, type PartRow } from "./store.ts";

interface Released {
  readonly plan: string;
  readonly team: string;
  readonly because: string;
}

/** Lets be done what was stopped, in the name of whoever asks; a run that has ended goes on for it. */
export async function releasePart(ctx: Context, { plan: id, team, because }: Released): Promise<PartRow> {
  return ctx.transaction(async (tx) => {
    const plan = await lockedPlan(tx, id);
    const part = await lockedPart(tx, { plan: id, team });
    refuseUnreleasable(part);
    if (await newerClasses(tx, { team, since: plan.drawn_at ?? plan.created_at })) throw outdated();
    const released = { released_by: ctx.actor, released_because: because, released_at: ctx.now };
    await changePart(tx, { plan: id, team }, { state: "waiting", ...released });
    const reasons = part.stops.map(({ reason }) => reason);
    await ctx.record(tx, { what: "class-team.released", about: team, data: { plan: id, because, reasons } });
    if (plan.state === "finished") await changePlan(tx, id, { state: "running", ended_at: null });
    if (plan.state === "finished" || plan.state === "running") await wakeRun(ctx, tx, { plan: id });
    return lockedPart(tx, { plan: id, team });
  });
}

function refuseUnreleasable({ state, stops }: PartRow): void {
  if (state === "dropped")
    throw new Failure("conflict", "A newer plan has taken this one's place for this team.", {
      reason: "plan-outdated",
      cure: "Release it in the newest plan: GET /api/plans.",
    });
  if (state !== "stopped")
    throw new Failure("conflict", "Nothing stops this team.", {
      reason: "not-stopped",
      cure: "See GET /api/plans/{id}/teams.",
    });
  const hard = stops.find(({ isReleasable }) => !isReleasable);
  if (hard === undefined) return;
  throw new Failure("conflict", "What stops this team cannot be released.", {
    reason: hard.reason,
    cure: "Change the roster, or the settings of the class, and draw a new plan.",
  });
}
