import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { lets } from "../../../kernel/facts/pattern.ts";
import { Instant } from "../../../kernel/text.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { type Attempt, Delivery, DELIVERY_STATES, DeliveryWithAttempts, FactPattern } from "../contract.ts";
import { replayDeliveries, replayDelivery, sendTest } from "../replay-deliveries.ts";
import { refuseWithoutFacts } from "../rules.ts";
import { endpointRow } from "../store.ts";
import { type AttemptRow, attemptsOf, deliveriesPage, type DeliveryRow, deliveryRow, type Filter } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const OneOf = z.object({ id: z.uuid(), deliveryId: z.uuid() });
const PAGE = 50;
const READ = { kind: "scope", scope: "webhooks:read" } as const;
const WRITE = { kind: "scope", scope: "webhooks:write" } as const;

const State = z.enum(DELIVERY_STATES);

const ReplayWish = z
  .strictObject({
    state: State.optional(),
    facts: z.array(FactPattern).min(1).max(100).optional(),
    /** Made at or after `from`, and before `to`. */
    from: Instant.optional(),
    to: Instant.optional(),
    /** Only counts what would be sent again. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: "WebhookReplayWish" });

const reading = [
  route({
    method: "GET",
    path: "/api/webhook-endpoints/:id/deliveries",
    access: READ,
    summary:
      "Lists what was sent to a webhook endpoint, is to be sent or is held, the latest first. Needs facts:read too.",
    params: ById,
    query: z.object({
      state: State.optional(),
      fact: FactPattern.optional(),
      cursor: z.coerce.number().int().min(1).optional(),
    }),
    answers: { 200: z.object({ items: z.array(Delivery), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query: { state, fact, cursor: before } }) => {
      refuseWithoutFacts(ctx.caller);
      const filter = { endpoint: params.id, state, facts: fact === undefined ? undefined : named(ctx, [fact]) };
      const rows = await ctx.transaction(async (tx) => {
        await endpointRow(tx, params.id);
        return deliveriesPage(tx, filter, { before, limit: PAGE });
      });
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      return { status: 200, body: { items: rows.map(shown), ...(last && { cursor: String(last.sequence) }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/webhook-endpoints/:id/deliveries/:deliveryId",
    access: READ,
    summary:
      "Shows a delivery with every attempt: what was sent, what came back, and how long it took. Needs facts:read too.",
    params: OneOf,
    answers: { 200: DeliveryWithAttempts },
    handle: async (ctx, { params }) => {
      refuseWithoutFacts(ctx.caller);
      const { row, made } = await ctx.transaction(async (tx) => ({
        row: await deliveryRow(tx, params.id, params.deliveryId),
        made: await attemptsOf(tx, params.deliveryId),
      }));
      return {
        status: 200,
        body: { ...shown(row), body: row.body, made: made.map((each) => shownAttempt(each, row.body)) },
      };
    },
  }),
];

const sending = [
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/test",
    access: WRITE,
    summary: "Sends a test to a webhook endpoint, once; look at the delivery for what came back.",
    params: ById,
    answers: { 202: Delivery },
    handle: async (ctx, { params }) => ({ status: 202, body: shown(await sendTest(ctx, params.id)) }),
  }),
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/deliveries/:deliveryId/replay",
    access: WRITE,
    summary: "Sends a delivery again, under its old id. Needs facts:read too.",
    params: OneOf,
    answers: { 202: Delivery },
    handle: async (ctx, { params }) => ({
      status: 202,
      body: shown(await replayDelivery(ctx, params.id, params.deliveryId)),
    }),
  }),
  route({
    method: "POST",
    path: "/api/webhook-endpoints/:id/replays",
    access: WRITE,
    summary:
      "Sends all deliveries again that match, under their old ids; with `dryRun` only counts them. Needs facts:read too.",
    params: ById,
    body: ReplayWish,
    answers: { 202: z.object({ count: z.int(), dryRun: z.boolean() }) },
    handle: async (ctx, { params, body: { state, facts, from, to, dryRun } }) => {
      const filter: Filter = {
        endpoint: params.id,
        state,
        facts: facts && named(ctx, facts),
        from: from === undefined ? undefined : instantFrom(from),
        to: to === undefined ? undefined : instantFrom(to),
      };
      return { status: 202, body: { count: await replayDeliveries(ctx, filter, dryRun), dryRun } };
    },
  }),
];

export const deliveryRoutes = [...reading, ...sending];

/** The facts that patterns stand for; tests, which are no facts, among them. */
function named({ factNames }: Context, patterns: readonly string[]): string[] {
  return [...factNames, "webhook-endpoint.test"].filter((fact) => lets(patterns, fact));
}

function shown(row: DeliveryRow): Delivery {
  const { id, fact, about, test, state, attempts } = row;
  return {
    id,
    sequence: Number(row.sequence),
    fact,
    about,
    test,
    state,
    attempts,
    ...(row.due_at !== null && { nextAttemptAt: row.due_at.toISOString() }),
    createdAt: row.created_at.toISOString(),
  };
}

function shownAttempt(row: AttemptRow, body: string): Attempt {
  const { status, answer_headers: headers, answer, error } = row;
  return {
    at: row.at.toISOString(),
    milliseconds: row.milliseconds,
    request: { headers: row.request_headers, body },
    ...(status !== null && { answer: { status, headers: headers ?? {}, body: answer ?? "" } }),
    ...(error !== null && { error }),
  };
}
