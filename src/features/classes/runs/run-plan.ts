import pLimit from "p-limit";
import type { Context } from "../../../context.ts";
import { EntraError } from "../../../graph/index.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { changePlan, countParts, lockedPlan, type PlanRow, planRow } from "../plans/store.ts";
import { settingsOf } from "../settings/store.ts";
import { reachForClasses } from "../teams/reach.ts";
import { seeTeams } from "../teams/look-at-teams.ts";
import { inPlain } from "./in-plain.ts";
import { wakeRun } from "./order-run.ts";
import type { Run } from "./run.ts";
import { workThrough } from "./work-through.ts";

const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;
/** Teams that Microsoft is asked at once to make: of more it would be unknown after a crash whether they were asked for. */
const MAKING = 12;

/**
 * Does what a plan says, team by team, each on its own: what fails for one does not keep the others. One server does it at
 * a time, and another goes on where it dies. May run any number of times.
 */
export async function runPlan(ctx: Context, { plan: id }: { readonly plan: string }): Promise<void> {
  const held = await take(ctx, id);
  if (held === undefined) return;
  const { plan, lease } = held;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => work(ctx, { plan, lease, signal }));
  } catch (error) {
    await pause(ctx, { plan, lease }, error);
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

async function take(ctx: Context, id: string): Promise<{ plan: PlanRow; lease: Lease } | undefined> {
  return ctx.transaction(async (tx) => {
    const plan = await planRow(tx, id);
    if (plan.state !== "running") return undefined;
    const name = `class-run/${plan.connection_id}`;
    const lease = await takeLease(tx, ctx.clock, { name, server: ctx.server, lasts: LEASE });
    if (lease !== undefined) return { plan, lease };
    // For a holder that dies; a living one finds all that is to be done.
    await wakeRun(ctx, tx, { plan: id, at: later(ctx.clock.now(), LOOK_AGAIN) });
    return undefined;
  });
}

interface Work {
  readonly plan: PlanRow;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

async function work(ctx: Context, { plan, lease, signal }: Work): Promise<void> {
  const { graph, account } = await reachForClasses(ctx, plan.connection_id);
  const { kind, template } = await ctx.transaction(settingsOf);
  // One that must stop stops all: nobody goes on asking when the app is not let in any more.
  const stop = new AbortController();
  const run: Run = {
    ctx,
    graph,
    account,
    wish: { kind, template },
    lease,
    plan: plan.id,
    making: pLimit(MAKING),
    signal: AbortSignal.any([signal, stop.signal]),
  };
  if (!(await workThrough(run, stop))) return ctx.transaction((tx) => wakeRun(ctx, tx, { plan: plan.id }));
  const { connection_id: connection } = plan;
  await seeTeams(ctx, { connection, graph });
  await finish(ctx, { plan, lease });
}

async function finish(ctx: Context, { plan, lease }: Omit<Work, "signal">): Promise<void> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const { state } = await lockedPlan(tx, plan.id);
    if (state !== "running") return;
    const counts = await countParts(tx, [plan.id]);
    const teams = Object.fromEntries(counts.map((each) => [each.state, each.teams]));
    // Somebody may have released a team a moment ago.
    if (teams["waiting"] !== undefined) return wakeRun(ctx, tx, { plan: plan.id, at: later(ctx.clock.now(), SECOND) });
    await changePlan(tx, plan.id, { state: "finished", ended_at: ctx.clock.now(), finding: null });
    await ctx.record(tx, { what: "class-run.finished", about: plan.id, data: teams });
  });
}

/** What concerns all teams, such as a permission that was withdrawn, pauses the run; a person or the next try goes on. */
async function pause(ctx: Context, { plan, lease }: Omit<Work, "signal">, error: unknown): Promise<void> {
  const now = ctx.clock.now();
  const finding = inPlain(error, now);
  if (finding === undefined) throw error;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    if (finding.level === "waiting" && !(error instanceof EntraError)) {
      await changePlan(tx, plan.id, { finding });
      return wakeRun(ctx, tx, { plan: plan.id, at: later(now, MINUTE) });
    }
    await changePlan(tx, plan.id, { state: "paused", finding });
    await ctx.record(tx, { what: "class-run.paused", about: plan.id, data: { reason: finding.reason } });
  });
}
