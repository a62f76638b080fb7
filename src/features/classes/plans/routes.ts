import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { orderRun } from "../runs/order-run.ts";
import { pauseRun } from "../runs/pause-run.ts";
import { orderPlan } from "./order-plan.ts";
import { planTable } from "./plan-table.ts";
import { releasePart } from "./release-part.ts";
import { peopleInPlan, type PersonPlace, shownParts } from "./show-parts.ts";
import { shownPlans } from "./show-plan.ts";
import { PersonInPlan, Plan, PlannedTeam, PlanWish, Release } from "./shown.ts";
import { partsPage, planRow, plansPage } from "./store.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const RUN = { kind: "scope", scope: "classes:run" } as const;
const ById = z.object({ id: z.uuid() });
const OfTeam = z.object({ id: z.uuid(), team: z.uuid() });
const PAGE = 50;
const STATES = z.enum(["idle", "waiting", "stopped", "running", "done", "failed", "dropped"]);

const collection = [
  route({
    method: "POST",
    path: "/api/plans",
    access: RUN,
    summary: "Draws a plan of what a sync of classes would do, and with `run` has it done but for what is stopped.",
    body: PlanWish,
    answers: { 202: Plan },
    handle: async (ctx, { body }) => {
      const wish = { cause: "person", classes: body.classes, runs: body.run };
      const id = await ctx.transaction((tx) => orderPlan(ctx, tx, wish));
      return { status: 202, body: await planOf(ctx, id), headers: { location: `/api/plans/${id}` } };
    },
  }),
  route({
    method: "GET",
    path: "/api/plans",
    access: READ,
    summary: "Lists plans and runs, the latest first; go on with the cursor of the page before.",
    query: z.object({ cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Plan), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) =>
      ctx.transaction(async (tx) => {
        const rows = await plansPage(tx, { after: query.cursor, limit: PAGE });
        const last = rows.length === PAGE ? rows.at(-1) : undefined;
        const items = await shownPlans(tx, rows, ctx.clock.now());
        return { status: 200, body: { items, ...(last && { cursor: last.id }) } };
      }),
  }),
];

const one = [
  route({
    method: "GET",
    path: "/api/plans/:id",
    access: READ,
    summary: "Shows a plan, what it comes to and how far it is.",
    params: ById,
    answers: { 200: Plan },
    handle: async (ctx, { params }) => ({ status: 200, body: await planOf(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/plans/:id/teams",
    access: READ,
    summary: "What a plan does for each team, those among them that it leaves alone with something to be told.",
    params: ById,
    query: z.object({ state: STATES.optional(), cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(PlannedTeam), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query: { state, cursor } }) =>
      ctx.transaction(async (tx) => {
        await planRow(tx, params.id);
        const states = state === undefined ? undefined : [state];
        const rows = await partsPage(tx, { plan: params.id, states, after: cursor, limit: PAGE });
        const last = rows.length === PAGE ? rows.at(-1) : undefined;
        return { status: 200, body: { items: await shownParts(tx, rows), ...(last && { cursor: last.team_id }) } };
      }),
  }),
  route({
    method: "GET",
    path: "/api/plans/:id/people",
    access: READ,
    summary: "What becomes of whom and why, by team; those who simply are right are not among them.",
    params: ById,
    query: z.object({ q: z.string().trim().min(1).max(200).optional(), cursor: z.string().max(80).optional() }),
    answers: { 200: z.object({ items: z.array(PersonInPlan), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query: { q, cursor } }) =>
      ctx.transaction(async (tx) => {
        await planRow(tx, params.id);
        const { items, next } = await peopleInPlan(tx, { plan: params.id, q, after: placeIn(cursor), limit: PAGE });
        return { status: 200, body: { items, ...(next && { cursor: `${next.team}.${next.place}` }) } };
      }),
  }),
  route({
    method: "GET",
    path: "/api/plans/:id/table.csv",
    access: READ,
    summary: "The same as a CSV file, with the reasons in words.",
    params: ById,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => {
      await ctx.transaction((tx) => planRow(tx, params.id));
      const headers = fileHeaders({ type: "text/csv; charset=utf-8", inline: false }, `plan ${params.id}.csv`);
      return {
        status: 200,
        headers,
        stream: { type: "text/csv; charset=utf-8", from: planTable(ctx, params.id, csvLine) },
      };
    },
  }),
];

const acts = [
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

export const planRoutes = [...collection, ...one, ...acts];

async function planOf(ctx: Context, id: string): Promise<Plan | undefined> {
  return ctx.transaction(async (tx) => (await shownPlans(tx, [await planRow(tx, id)], ctx.clock.now()))[0]);
}

const PLACE = /^([0-9a-f-]{36})\.(\d{1,9})$/;

function placeIn(cursor: string | undefined): PersonPlace | undefined {
  const [, team, place] = PLACE.exec(cursor ?? "") ?? [];
  return team === undefined ? undefined : { team, place: Number(place) };
}
