import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { clientOf } from "../clients/store.ts";
import { Cursor, momentCursor, momentIn } from "../listing/place.ts";
import { personOf } from "../store.ts";
import { Interaction, InteractionWish, TimelineEntry } from "./contract.ts";
import { recordInteraction } from "./record-interaction.ts";
import { interactionsPage, timelinePage, type Whose } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const Part = z.object({ cursor: Cursor.optional() });
const Interactions = z.object({ items: z.array(Interaction), cursor: z.string().optional() });
const Entries = z.object({ items: z.array(TimelineEntry), cursor: z.string().optional() });
const CLIENTS = { kind: "scope", scope: "clients:read" } as const;
const PEOPLE = { kind: "scope", scope: "people:read" } as const;
const PAGE = 50;

const ofClients = [
  route({
    method: "GET",
    path: "/api/clients/:id/interactions",
    access: CLIENTS,
    summary: "Lists what was said, written and done with a client, the newest first.",
    params: ById,
    query: Part,
    answers: { 200: Interactions },
    handle: (ctx, { params, query }) => interactions(ctx, { of: "client", id: params.id }, query.cursor),
  }),
  route({
    method: "GET",
    path: "/api/clients/:id/timeline",
    access: CLIENTS,
    summary: "What happened with a client, the newest first: interactions, and what Parley recorded.",
    params: ById,
    query: Part,
    answers: { 200: Entries },
    handle: (ctx, { params, query }) => timeline(ctx, { of: "client", id: params.id }, query.cursor),
  }),
];

const ofPeople = [
  route({
    method: "GET",
    path: "/api/people/:id/interactions",
    access: PEOPLE,
    summary:
      "Lists what was said, written and done with a person, the newest first; what belongs to a client only for callers who may read clients.",
    params: ById,
    query: Part,
    answers: { 200: Interactions },
    handle: (ctx, { params, query }) => interactions(ctx, personAs(ctx, params.id), query.cursor),
  }),
  route({
    method: "GET",
    path: "/api/people/:id/timeline",
    access: PEOPLE,
    summary:
      "What happened with a person, the newest first: interactions, those with a client only for callers who may read clients, and what Parley recorded.",
    params: ById,
    query: Part,
    answers: { 200: Entries },
    handle: (ctx, { params, query }) => timeline(ctx, personAs(ctx, params.id), query.cursor),
  }),
];

export const interactionRoutes = [
  ...ofClients,
  ...ofPeople,
  route({
    method: "POST",
    path: "/api/interactions",
    access: { kind: "scope", scope: "clients:write" },
    summary: "Records something that was said, written or done with a client, a person, or both.",
    body: InteractionWish,
    answers: { 201: Interaction },
    handle: async (ctx, { body }) => ({ status: 201, body: await recordInteraction(ctx, body) }),
  }),
];

/** What is kept with a client is for those who may read clients, whomever else it names. */
function personAs({ caller }: Context, id: string): Whose {
  return { of: "person", id, withoutClients: !caller?.scopes.has("clients:read") };
}

async function interactions(ctx: Context, whose: Whose, cursor: string | undefined) {
  const part = { before: momentIn(cursor), limit: PAGE };
  const { entries, next } = await ctx.transaction(async (tx) => {
    await known[whose.of](tx, whose.id);
    return interactionsPage(tx, whose, part);
  });
  const items = entries.flatMap((entry) => (entry.type === "interaction" ? [entry.interaction] : []));
  return { status: 200, body: { items, ...(next && { cursor: momentCursor(next) }) } };
}

async function timeline(ctx: Context, whose: Whose, cursor: string | undefined) {
  const part = { before: momentIn(cursor), limit: PAGE };
  const { entries, next } = await ctx.transaction(async (tx) => {
    await known[whose.of](tx, whose.id);
    return timelinePage(tx, whose, part);
  });
  return { status: 200, body: { items: entries, ...(next && { cursor: momentCursor(next) }) } };
}

const known = { client: clientOf, person: personOf } as const;
