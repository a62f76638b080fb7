import type { Context } from "../../context.ts";
import {
  addDeliveries,
  countDeliveries,
  type DeliveryRow,
  deliveryRow,
  type Filter,
  orderAgain,
} from "./deliveries/store.ts";
import { refuseDisabled } from "./disable-endpoint.ts";
import { bodyOf } from "./follow-facts.ts";
import { refuseWithoutFacts } from "./rules.ts";
import { lockedEndpoint, takeNumbers } from "./store.ts";

/** Sends one delivery again, under its old id, with as many attempts as a new one. */
export async function replayDelivery(ctx: Context, endpoint: string, id: string): Promise<DeliveryRow> {
  refuseWithoutFacts(ctx.caller);
  return ctx.transaction(async (tx) => {
    refuseDisabled(await lockedEndpoint(tx, endpoint));
    await deliveryRow(tx, endpoint, id);
    await orderAgain(tx, { endpoint, id }, ctx.now);
    await ctx.record(tx, { what: "webhook-endpoint.replayed", about: endpoint, data: { count: 1, delivery: id } });
    tx.afterCommit(() => ctx.pulse.announce("work"));
    return deliveryRow(tx, endpoint, id);
  });
}

/** Sends all deliveries again that match; a dry run only counts them. */
export async function replayDeliveries(ctx: Context, filter: Filter, dryRun: boolean): Promise<number> {
  refuseWithoutFacts(ctx.caller);
  return ctx.transaction(async (tx) => {
    const endpoint = await lockedEndpoint(tx, filter.endpoint);
    if (dryRun) return countDeliveries(tx, filter);
    refuseDisabled(endpoint);
    const count = await orderAgain(tx, filter, ctx.now);
    await ctx.record(tx, { what: "webhook-endpoint.replayed", about: filter.endpoint, data: { count } });
    tx.afterCommit(() => ctx.pulse.announce("work"));
    return count;
  });
}

/** Sends a message that says it is a test; it is tried once, and its failure is not held against the endpoint. */
export async function sendTest(ctx: Context, endpoint: string): Promise<DeliveryRow> {
  return ctx.transaction(async (tx) => {
    refuseDisabled(await lockedEndpoint(tx, endpoint));
    const sequence = await takeNumbers(tx, endpoint, 1);
    const { organisation, actor, now: at } = ctx;
    const what = "webhook-endpoint.test";
    const data = { message: "This is a test." };
    const id = ctx.random.uuid();
    const row = {
      id,
      endpoint_id: endpoint,
      sequence,
      fact: what,
      about: endpoint,
      body: bodyOf({ what, at, data, about: endpoint, actor, organisation }, sequence),
      test: true,
      state: "waiting" as const,
      due_at: at,
      created_at: at,
    };
    await addDeliveries(tx, [row]);
    tx.afterCommit(() => ctx.pulse.announce("work"));
    return deliveryRow(tx, endpoint, id);
  });
}
