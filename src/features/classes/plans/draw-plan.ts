import type { Context } from "../../../context.ts";
import { giveBack, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { refreshPeople } from "../people/refresh-people.ts";
import { inPlain } from "../runs/in-plain.ts";
import { orderRun } from "../runs/order-run.ts";
import { dropStopped } from "../runs/store.ts";
import { reachForClasses } from "../teams/reach.ts";
import { readBack } from "../teams/read-back.ts";
import { drawParts } from "./draw-parts.ts";
import { warnOfLimits } from "./limits/warn-of-limits.ts";
import { changePlan, lockedPlan, type PlanRow, planRow } from "./store.ts";

const LEASE = MINUTE;

/**
 * Draws a plan: asks Microsoft what has changed of people and teams, and compares that with the rosters and with what we did.
 * Nothing is changed at Microsoft. Where it cannot be drawn, the plan says why.
 */
export async function drawPlan(ctx: Context, { plan: id }: { readonly plan: string }): Promise<void> {
  const name = `class-plan/${ctx.organisation}`;
  const lease = await ctx.transaction((tx) => takeLease(tx, ctx.clock, { name, server: ctx.server, lasts: LEASE }));
  if (lease === undefined)
    return ctx.transaction((tx) =>
      ctx.order(tx, { job: "classes.draw", data: { plan: id }, key: id, at: later(ctx.clock.now(), 2000) }),
    );
  try {
    const plan = await ctx.transaction((tx) => planRow(tx, id));
    if (plan.state === "drawing") await whileHeld(ctx, { lease, lasts: LEASE }, () => draw(ctx, plan));
  } catch (error) {
    await noteTrouble(ctx, id, error);
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

async function draw(ctx: Context, plan: PlanRow): Promise<void> {
  const { connection_id: connection } = plan;
  const way = await reachForClasses(ctx, connection);
  await refreshPeople(ctx, connection);
  await readBack(ctx, { connection, graph: way.graph });
  const { totals, stopped } = await drawParts(ctx, plan, way.account);
  const warnings = await warnOfLimits(ctx, { connection, way, creates: totals.creates });
  await ctx.transaction(async (tx) => {
    await dropStopped(tx, plan, ctx.clock.now());
    await changePlan(tx, plan.id, { state: "drawn", drawn_at: ctx.clock.now(), totals, warnings });
    await ctx.record(tx, { what: "class-plan.drawn", about: plan.id, data: { ...totals } });
    if (stopped > 0) await ctx.record(tx, { what: "class-plan.stopped", about: plan.id, data: { teams: stopped } });
    if (plan.begun_by !== null) await orderRun(ctx, tx, { plan: plan.id, by: plan.begun_by });
  });
}

async function noteTrouble(ctx: Context, id: string, error: unknown): Promise<void> {
  const finding = inPlain(error, ctx.clock.now());
  if (finding === undefined) throw error;
  await ctx.transaction(async (tx) => {
    const { state } = await lockedPlan(tx, id);
    if (state !== "drawing") return;
    await changePlan(tx, id, { state: "failed", finding, ended_at: ctx.clock.now() });
    await ctx.record(tx, { what: "class-plan.failed", about: id, data: { reason: finding.reason } });
  });
}
