import type { Context } from "../../../context.ts";
import { giveBack, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { inPlain } from "../runs/in-plain.ts";
import { refreshPeople } from "../people/refresh-people.ts";
import { foundPeople } from "../people/store.ts";
import { orderRun } from "../runs/order-run.ts";
import { settingsOf } from "../settings/store.ts";
import { reachForClasses } from "../teams/reach.ts";
import { readBack } from "../teams/read-back.ts";
import { giveTeams } from "../teams/store.ts";
import { planParts } from "./plan-parts.ts";
import { changePlan, insertParts, lockedPlan, type PlanRow, planRow } from "./store.ts";
import { addTotals, NOTHING } from "./totals.ts";
import { teamNames } from "./team-names.ts";
import { teamsToPlan } from "./teams-to-plan.ts";

/** Teams that are planned between two commits. */
const AT_ONCE = 200;
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
  const { graph, account } = await reachForClasses(ctx, connection);
  await refreshPeople(ctx, connection);
  await readBack(ctx, { connection, graph });
  const settings = await ctx.transaction(async (tx) => {
    const kept = await settingsOf(tx);
    await giveTeams(tx, { connection, all: kept.all, at: ctx.clock.now() });
    return kept;
  });
  const [people, names] = await ctx.transaction(async (tx) => [
    await foundPeople(tx, connection),
    await teamNames(tx, { connection, settings }),
  ]);
  let totals = NOTHING;
  let stopped = 0;
  let after: string | undefined;
  for (;;) {
    const from = after;
    const teams = await ctx.transaction((tx) => teamsToPlan(tx, { plan, settings, after: from, limit: AT_ONCE }));
    const parts = planParts(teams, { settings, people, names, account, now: ctx.clock.now() });
    await ctx.transaction((tx) => insertParts(tx, plan.id, parts));
    totals = addTotals(totals, parts, teams.length);
    stopped += parts.filter(({ state }) => state === "stopped").length;
    after = teams.at(-1)?.team.id;
    if (teams.length < AT_ONCE) break;
  }
  await ctx.transaction(async (tx) => {
    await changePlan(tx, plan.id, { state: "drawn", drawn_at: ctx.clock.now(), totals });
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
