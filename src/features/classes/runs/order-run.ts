import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { changePlan, lockedPlan, type PlanRow } from "../plans/store.ts";
import { endPaused, newerRoster, otherRunning } from "./store.ts";

interface Order {
  readonly plan: string;
  /** Who begins it, as facts show it. */
  readonly by: string;
}

/** Has a plan be done, or gone on with. Throws where it is not drawn, another one runs, or a roster has come since. */
export async function orderRun(ctx: Context, tx: Transaction, { plan: id, by }: Order): Promise<void> {
  const plan = await lockedPlan(tx, id);
  refuseUnready(plan);
  if (plan.state === "running") return wakeRun(ctx, tx, { plan: id });
  if (await otherRunning(tx, plan)) throw anotherRuns();
  if (await isOutdated(tx, plan)) throw outdated();
  if (plan.begun_at === null) await takePlace(ctx, tx, plan);
  const begun_at = plan.begun_at ?? ctx.clock.now();
  await changePlan(tx, id, { state: "running", begun_by: plan.begun_at === null ? by : plan.begun_by, begun_at });
  await ctx.record(tx, { what: "class-run.begun", about: id, data: { cause: plan.cause } });
  await wakeRun(ctx, tx, { plan: id });
}

/** Whether a roster has come since a plan was drawn, so that it no longer says what a sync would do. */
export async function isOutdated(tx: Transaction, { drawn_at, created_at }: PlanRow): Promise<boolean> {
  return newerRoster(tx, drawn_at ?? created_at);
}

/** What older plans that are paused had still to do, this one does. */
async function takePlace(ctx: Context, tx: Transaction, plan: PlanRow): Promise<void> {
  const ended = await endPaused(tx, plan, ctx.clock.now());
  const data = { insteadOf: plan.id };
  await ctx.recordAll(
    tx,
    ended.map((about) => ({ what: "class-run.finished", about, data })),
  );
}

/** Orders the work itself. */
export async function wakeRun(
  ctx: Context,
  tx: Transaction,
  { plan, at }: { readonly plan: string; readonly at?: Date },
): Promise<void> {
  await ctx.order(tx, { job: "classes.run", data: { plan }, key: plan, at });
}

/** What can be begun, or begun again. */
const READY = new Set<PlanRow["state"]>(["drawn", "paused", "finished", "running"]);

function refuseUnready({ state }: PlanRow): void {
  if (READY.has(state)) return;
  throw new Failure("conflict", "This plan is not drawn, so it cannot be run.", {
    reason: "plan-not-drawn",
    cure: state === "drawing" ? "Wait until it is drawn: GET /api/plans/{id}." : "Draw a new one: POST /api/plans.",
  });
}

function anotherRuns(): Failure {
  return new Failure("conflict", "Another plan is being run.", {
    reason: "another-run",
    cure: "Wait until it has ended, or pause it: see GET /api/plans.",
  });
}

export function outdated(): Failure {
  return new Failure(
    "conflict",
    "A roster has come since this plan was drawn, so it no longer says what a sync would do.",
    {
      reason: "plan-outdated",
      cure: "Draw a new plan: POST /api/plans.",
    },
  );
}
