import { z } from "zod";
import { route } from "../../feature.ts";
import { HOUR, later } from "../../kernel/time.ts";
import { Endpoint, EndpointChange, EndpointWish, EndpointWithSecret, SecretWish } from "./contract.ts";
import { changeEndpoint, createEndpoint, dropEndpoint, rotateSecret } from "./create-endpoint.ts";
import { deliveryRoutes } from "./deliveries/delivery-routes.ts";
import { disable, enable } from "./disable-endpoint.ts";
import { endpointRow, type EndpointRow, endpointsPage } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const PAGE = 50;
const READ = { kind: "scope", scope: "webhooks:read" } as const;
const WRITE = { kind: "scope", scope: "webhooks:write" } as const;

const collection = [
  route({
    method: "GET",
    path: "/api/webhook-endpoints",
    access: READ,
    summary: "Lists the addresses that hear what happens; go on with the cursor of the page before.",
    query: z.object({ cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Endpoint), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => {
      const rows = await ctx.transaction((tx) => endpointsPage(tx, { after: query.cursor, limit: PAGE }));
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      return { status: 200, body: { items: rows.map(shown), ...(last && { cursor: last.id }) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/webhook-endpoints",
    access: WRITE,
    summary:
      "Adds an address that is to hear what happens from now on. The answer shows its secret, this once. Needs facts:read too.",
    secret: true,
    body: EndpointWish,
    answers: { 201: EndpointWithSecret },
    handle: async (ctx, { body }) => {
      const { endpoint, secret } = await createEndpoint(ctx, body);
      return { status: 201, body: { ...shown(endpoint), secret } };
    },
  }),
];

const one = [
  route({
    method: "GET",
    path: "/api/webhook-endpoints/:id",
    access: READ,
    summary: "Shows a webhook endpoint and how it does.",
    params: ById,
    answers: { 200: Endpoint },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: shown(await ctx.transaction((tx) => endpointRow(tx, params.id))),
    }),
  }),
  route({
    method: "PATCH",
    path: "/api/webhook-endpoints/:id",
    access: WRITE,
    summary:
      "Changes a webhook endpoint; what is left out stays. Deliveries that wait go to the new address. Needs facts:read too.",
    params: ById,
    body: EndpointChange,
    answers: { 200: Endpoint },
    handle: async (ctx, { params, body }) => ({ status: 200, body: shown(await changeEndpoint(ctx, params.id, body)) }),
  }),
  route({
    method: "DELETE",
    path: "/api/webhook-endpoints/:id",
    access: WRITE,
    summary: "Deletes a webhook endpoint with its secret and the log of its deliveries.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await dropEndpoint(ctx, params.id);
      return { status: 204 };
    },
  }),
];

const acts = [
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/secret",
    access: WRITE,
    summary: "Gives a webhook endpoint a new secret and shows it, this once; the one before signs along for a while.",
    secret: true,
    params: ById,
    body: SecretWish,
    answers: { 200: EndpointWithSecret },
    handle: async (ctx, { params, body }) => {
      const until = later(ctx.now, body.keepOldHours * HOUR);
      const { endpoint, secret } = await rotateSecret(ctx, params.id, until);
      return { status: 200, body: { ...shown(endpoint), secret } };
    },
  }),
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/enabling",
    access: WRITE,
    summary: "Puts a webhook endpoint into use again. What was held meanwhile is sent when it is replayed.",
    params: ById,
    answers: { 200: Endpoint },
    handle: async (ctx, { params }) => ({ status: 200, body: shown(await enable(ctx, params.id)) }),
  }),
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/disabling",
    access: WRITE,
    summary: "Takes a webhook endpoint out of use; what happens meanwhile is held for 30 days.",
    params: ById,
    answers: { 200: Endpoint },
    handle: async (ctx, { params }) => ({ status: 200, body: shown(await disable(ctx, params.id)) }),
  }),
];

export const routes = [...collection, ...one, ...acts, ...deliveryRoutes];

function shown(row: EndpointRow): Endpoint {
  const { id, url, description, facts, contact, state } = row;
  return {
    id,
    url,
    description,
    facts,
    contact,
    state,
    ...(row.disabled_because !== null && { disabledBecause: row.disabled_because }),
    ...times({
      failingSince: row.failing_since,
      quietUntil: row.quiet_until,
      oldSecretUntil: row.old_secret_until,
    }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Those that there are, as texts. */
function times<N extends string>(instants: Record<N, Date | null>): Partial<Record<N, string>> {
  const said: Partial<Record<N, string>> = {};
  for (const name in instants) {
    const at = instants[name];
    if (at !== null) said[name] = at.toISOString();
  }
  return said;
}
