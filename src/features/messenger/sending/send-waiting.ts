import type { Context } from "../../../context.ts";
import { giveBack, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { conversationRow } from "../conversations/store.ts";
import type { Turn } from "./judge-refusal.ts";
import { sendOne } from "./send-one.ts";
import { nextOutgoing } from "./store.ts";
import { orderSending } from "./write-down.ts";

const LEASE = MINUTE;
const SOON = 5 * SECOND;

/**
 * Sends what waits in a conversation, in its order, one message after the other. May run any number of times: what may have
 * been sent is looked for in the chat before it is sent again.
 */
export async function sendWaiting(ctx: Context, id: string): Promise<void> {
  const lease = await ctx.transaction(async (tx) => {
    const taken = await takeLease(tx, ctx.clock, { name: `sending/${id}`, server: ctx.server, lasts: LEASE });
    // Whoever is at it may have looked a moment before this was written down, or may die.
    if (taken === undefined) await orderSending(ctx, tx, { conversation: id, at: later(ctx.clock.now(), SOON) });
    return taken;
  });
  if (lease === undefined) return;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => sendAll(ctx, { id, lease, signal }));
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

async function sendAll(ctx: Context, turn: Turn): Promise<void> {
  const conversation = await ctx.transaction((tx) => conversationRow(tx, turn.id));
  for (;;) {
    turn.signal.throwIfAborted();
    const row = await ctx.transaction((tx) => nextOutgoing(tx, turn.id));
    if (row === undefined) return;
    const again = await sendOne(ctx, turn, { conversation, row });
    if (again === undefined) continue;
    await ctx.transaction((tx) => orderSending(ctx, tx, { conversation: turn.id, at: again }));
    return;
  }
}
