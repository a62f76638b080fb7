import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { orderRun } from "../runs/order-run.ts";
import { pauseRun } from "../runs/pause-run.ts";
import { releasePart } from "./release-part.ts";
import { shownParts } from "./show-parts.ts";
import { shownPlans } from "./show-plan.ts";
import { Plan, PlannedTeam, Release } from "./shown.ts";
import { planRow } from "./store.ts";

const RUN = { kind: "scope", scope: "classes:run" } as const;
const ById = z.object({ id: z.uuid() });
const OfTeam = z.object({ id: z.uuid(), team: z.uuid() });

/** What is done with a plan once it is drawn. */
export const planActRoutes = [
  route({
    method: "POST",
    path: "/api/plans/:id/run",
    access: RUN,
    summary: "Does what a plan says, but for what is stopped; of one that pauses, goes on.",
    params: ById,
    answers: { 202: Plan },
    handle: async (ctx, { params }) => {
      await ctx.transaction((tx) => orderRun(ctx, tx, { plan: params.id, by: ctx.actor }));
      return { status: 202, body: await planOf(ctx, params.id) };
    },
  }),
  route({
    method: "POST",
    path: "/api/plans/:id/pause",
    access: RUN,
    summary: "Pauses a run: teams that are being worked on are finished, no others are begun.",
    params: ById,
    answers: { 200: Plan },
    handle: async (ctx, { params }) => {
      await pauseRun(ctx, params.id);
      return { status: 200, body: await planOf(ctx, params.id) };
    },
  }),
  route({
    method: "POST",
    path: "/api/plans/:id/teams/:team/release",
    access: RUN,
    summary: "Lets be done what was stopped for a team; who did and why is recorded.",
    params: OfTeam,
    body: Release,
    answers: { 200: PlannedTeam },
    handle: async (ctx, { params: { id, team }, body }) => {
      const part = await releasePart(ctx, { plan: id, team, because: body.because });
      const [shown] = await ctx.transaction((tx) => shownParts(tx, [part]));
      return { status: 200, body: shown };
    },
  }),
];

/** A plan as it is told. */
export async function planOf(ctx: Context, id: string): Promise<Plan | undefined> {
  return ctx.transaction(async (tx) => (await shownPlans(tx, [await planRow(tx, id)], ctx.clock.now()))[0]);
}
