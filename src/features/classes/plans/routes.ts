import { z } from "zod";
import { route } from "../../../feature.ts";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { planActRoutes, planOf } from "./act-routes.ts";
import { orderPlan } from "./order-plan.ts";
import { planTable } from "./plan-table.ts";
import { peopleInPlan, type PersonPlace, shownParts } from "./show-parts.ts";
import { shownPlans } from "./show-plan.ts";
import { PersonInPlan, Plan, PlannedTeam, PlanWish } from "./shown.ts";
import { partsPage, planRow, plansPage } from "./store.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const RUN = { kind: "scope", scope: "classes:run" } as const;
const ById = z.object({ id: z.uuid() });
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

export const planRoutes = [...collection, ...one, ...planActRoutes];

const PLACE = /^([0-9a-f-]{36})\.(\d{1,9})$/;

function placeIn(cursor: string | undefined): PersonPlace | undefined {
  const [, team, place] = PLACE.exec(cursor ?? "") ?? [];
  return team === undefined ? undefined : { team, place: Number(place) };
}
