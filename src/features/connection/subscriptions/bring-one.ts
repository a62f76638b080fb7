import type { Context } from "../../../context.ts";
import { GraphError, renewSubscription, subscribe, unsubscribe } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import type { Round } from "./round.ts";
import { newClientState } from "./client-state.ts";
import { keepLive } from "./keep-live.ts";
import { currentKey, encryptionFor } from "./keys/current-key.ts";
import { endOf, halfLife, lifecycleUrlAt, notificationUrlAt } from "./rules.ts";
import { changeSubscription, dropSubscription, type SubscriptionRow } from "./store.ts";

/** Has Microsoft announce it. Kept before it is asked for, so that whoever comes after a crash looks for it first. */
export async function begin(ctx: Context, round: Round, row: SubscriptionRow): Promise<void> {
  const graph = await round.as(row.account_id);
  if (row.microsoft_id !== null) await unsubscribe(graph, row.microsoft_id, { priority: "background" });
  const state = newClientState(row.id, ctx.random);
  const asked = ctx.clock.now();
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    await changeSubscription(tx, row.id, {
      state: "wanted",
      address: ctx.address,
      secret_digest: state.digest,
      asked_at: asked,
      microsoft_id: null,
      expires_at: null,
    });
  });
  crashPoint("subscription-kept");
  const key = row.with_data ? await currentKey(ctx, round.id) : undefined;
  const made = await subscribe(graph, {
    priority: "background",
    signal: round.signal,
    subscription: {
      resource: row.resource,
      changeType: row.change_type,
      notificationUrl: notificationUrlAt(ctx.address),
      lifecycleNotificationUrl: lifecycleUrlAt(ctx.address),
      clientState: state.text,
      expirationDateTime: endOf(row.resource, asked).toISOString(),
      ...(key && encryptionFor(key)),
    },
  });
  crashPoint("subscription-answered");
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    await keepLive(ctx, tx, { row, from: asked, remote: made });
    await changeSubscription(tx, row.id, { key_id: key?.id ?? null });
    crashPoint("subscription-recorded");
  });
}

/** Makes it last; one that Microsoft has lost is made anew. */
export async function renew(ctx: Context, round: Round, row: SubscriptionRow): Promise<void> {
  const from = ctx.clock.now();
  const until = endOf(row.resource, from);
  const key = row.with_data ? await currentKey(ctx, round.id) : undefined;
  const renewed = await renewSubscription(await round.as(row.account_id), row.microsoft_id ?? "", {
    until,
    ...(key && key.id !== row.key_id && { encryption: encryptionFor(key) }),
    priority: "background",
    signal: round.signal,
  }).catch((error: unknown) => {
    if (error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  });
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    if (renewed === undefined) return forgetLost(ctx, tx, row);
    const to = instantFrom(renewed.expirationDateTime ?? "") ?? until;
    const change = {
      renewed_at: from,
      expires_at: to,
      due_at: halfLife(from, to),
      refusals: 0,
      finding: null,
      key_id: key?.id ?? null,
    };
    await changeSubscription(tx, row.id, change);
  });
  if (renewed === undefined) await begin(ctx, round, { ...row, microsoft_id: null });
}

async function forgetLost(ctx: Context, tx: Parameters<typeof stillHeld>[0], row: SubscriptionRow): Promise<void> {
  const { id, resource, connection_id: connection } = row;
  await changeSubscription(tx, id, { state: "wanted", microsoft_id: null, expires_at: null, asked_at: null });
  await ctx.record(tx, { what: "subscription.lost", about: id, data: { connection, resource } });
}

/** Has Microsoft announce it no more. */
export async function end(ctx: Context, round: Round, row: SubscriptionRow): Promise<void> {
  if (row.microsoft_id !== null) {
    const graph = await round.as(row.account_id);
    await unsubscribe(graph, row.microsoft_id, { priority: "background", signal: round.signal });
  }
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    await dropSubscription(tx, row.id);
  });
}
