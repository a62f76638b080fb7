import type { Context } from "../../../context.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { type ConnectionRow, connectionRow } from "../store.ts";
import { convergeAt } from "./listen-anew.ts";
import { bringRound } from "./bring-all.ts";
import { COMPARE, nextLook } from "./rules.ts";
import { subscriptionsOf } from "./store.ts";
import { writeWanted } from "./write-wanted.ts";

const LEASE = MINUTE;
const LOOK_AGAIN = 5 * SECOND;

/**
 * Brings what Microsoft announces through a connection to what features want: makes, renews and ends subscriptions, finds
 * again what an answer was lost about. May run any number of times; one server does it at a time.
 */
export async function converge(ctx: Context, id: string): Promise<void> {
  const lease = await hold(ctx, id);
  if (lease === undefined) return;
  let heldUp: Date | undefined;
  try {
    heldUp = await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => bringRound(ctx, { id, lease, signal }));
  } catch (error) {
    await ctx.transaction((tx) => giveBack(tx, lease));
    throw error;
  }
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await ctx.order(tx, convergeAt(id, nextLook(await subscriptionsOf(tx, id), { now: ctx.clock.now(), heldUp })));
    await giveBack(tx, lease);
  });
}

async function hold(ctx: Context, id: string): Promise<Lease | undefined> {
  return ctx.transaction(async (tx) => {
    const connection = await connectionRow(tx, id);
    if (connection.sandbox !== ctx.sandbox || !CONVERGES.has(connection.state)) return undefined;
    // Before the first request can be answered, nobody knows by which address this server is reached.
    if (ctx.address === "") {
      await ctx.order(tx, convergeAt(id, later(ctx.clock.now(), SECOND)));
      return undefined;
    }
    await writeWanted(ctx, tx, connection);
    if ((await subscriptionsOf(tx, id)).length === 0) return undefined;
    const lease = await takeLease(tx, ctx.clock, { name: `subscriptions/${id}`, server: ctx.server, lasts: LEASE });
    // Ordered before anything can go wrong, and where somebody else is at it, since they may die before they are done.
    await ctx.order(tx, convergeAt(id, later(ctx.clock.now(), lease ? COMPARE : LOOK_AGAIN)));
    return lease;
  });
}

/** Of one that is out of use, what is left ends. What fails comes back by itself, and is looked at then. */
const CONVERGES: ReadonlySet<ConnectionRow["state"]> = new Set(["active", "retired"]);
