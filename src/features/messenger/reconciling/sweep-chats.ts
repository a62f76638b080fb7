import { z } from "zod";
import type { Context } from "../../../context.ts";
import { chatChangesOf, DeltaExpired } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { explain, found, reachMicrosoft } from "../../connection/index.ts";
import { keptAccounts } from "../listening/kept-accounts.ts";
import { isListenedTo } from "../listening/scope-of.ts";
import { takeAll } from "../receiving/take-all.ts";
import { orderSweep, type Swept } from "./order-sweep.ts";
import { FIRST_LOOK, nextSweep, OVERLAP } from "./rules.ts";
import { changeSweep, dropSweep, type SweepRow, sweepOf } from "./store.ts";

export const Account = z.object({ connection: z.uuid(), objectId: z.string().min(1) });

const LEASE = MINUTE;

/**
 * Looks through all chats of an account for what Microsoft did not announce, from where the look before came to. May run
 * any number of times; one server does it at a time, and another goes on page by page where it dies.
 */
export async function sweepChats(ctx: Context, swept: Swept): Promise<void> {
  const held = await hold(ctx, swept);
  if (held === undefined) return;
  const { lease, row } = held;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => lookThrough(ctx, { swept, row, lease, signal }));
    await ctx.transaction(async (tx) => {
      await stillHeld(tx, lease);
      await changeSweep(tx, swept, { swept_at: ctx.clock.now(), failures: 0, finding: null });
    });
  } catch (error) {
    await noteTrouble(ctx, { swept, row }, error);
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

/** Takes the account's chats in hand, and orders the next look before anything can go wrong. */
async function hold(ctx: Context, swept: Swept): Promise<{ lease: Lease; row: SweepRow } | undefined> {
  return ctx.transaction(async (tx) => {
    const kept = await keptAccounts(ctx, tx, swept.connection);
    if (!kept.some(({ objectId }) => objectId === swept.objectId)) {
      await dropSweep(tx, swept);
      return undefined;
    }
    const now = ctx.clock.now();
    const name = `chats/${swept.connection}/${swept.objectId}`;
    const lease = await takeLease(tx, ctx.clock, { name, server: ctx.server, lasts: LEASE });
    const row = await sweepOf(tx, swept, later(now, -FIRST_LOOK));
    const announced = await isListenedTo(tx, swept);
    const at = nextSweep(now, { announced, failures: row.failures });
    await orderSweep(ctx, tx, { ...swept, at: lease === undefined ? later(now, LEASE) : at });
    return lease && { lease, row };
  });
}

interface Look {
  readonly swept: Swept;
  readonly row: SweepRow;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

async function lookThrough(ctx: Context, { swept, row, lease, signal }: Look): Promise<void> {
  const { graph } = await reachMicrosoft(ctx, swept.connection);
  const pages = chatChangesOf(graph, swept.objectId, {
    since: row.since,
    link: row.delta_link ?? undefined,
    priority: "background",
    signal,
  });
  for await (const { changes, nextLink, deltaLink } of pages) {
    const found = await ctx.transaction(async (tx) => {
      await stillHeld(tx, lease);
      await changeSweep(tx, swept, { delta_link: deltaLink ?? nextLink ?? null });
      return takeAll(ctx, tx, { connection: swept.connection, raws: changes });
    });
    // The first look finds what was written before anybody listened.
    if (row.swept_at !== null) ctx.metrics.brought("chats", "lost-and-found", found);
    crashPoint("chats-page-kept");
  }
}

/** Where Microsoft has forgotten what it told, the next look begins a little before the last one that came to its end. */
async function noteTrouble(ctx: Context, { swept, row }: Pick<Look, "swept" | "row">, error: unknown): Promise<void> {
  if (error instanceof DeltaExpired) {
    const since = row.swept_at === null ? row.since : later(row.swept_at, -OVERLAP);
    return ctx.transaction(async (tx) => {
      await changeSweep(tx, swept, { delta_link: null, since });
      await orderSweep(ctx, tx, swept);
    });
  }
  const explanation = explain(error);
  if (explanation === undefined) throw error;
  await ctx.transaction(async (tx) => {
    await changeSweep(tx, swept, { failures: row.failures + 1, finding: found(explanation, ctx.clock.now()) });
  });
}
