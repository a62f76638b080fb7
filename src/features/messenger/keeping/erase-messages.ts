import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { messageById } from "../receiving/store.ts";
import { emptyMessages, hideEmptied, messengerSettings } from "./store.ts";

interface Which {
  readonly conversation: string;
  /** All that people wrote in it where left out; what Teams itself says stays. */
  readonly message?: string;
}

/** Erases here what was written, for a reason that is shown in its place. In Teams it stays, and what is written later is kept. */
export async function eraseMessages(ctx: Context, which: Which, because: string): Promise<{ erased: number }> {
  const { conversation, message } = which;
  return ctx.transaction(async (tx) => {
    await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    if (message !== undefined && !(await messageById(tx, { conversation, id: message }))) throw unknown();
    const erasure = { at: ctx.clock.now(), by: ctx.actor, because };
    const erased = (await emptyMessages(tx, which, erasure)).get(conversation) ?? 0;
    if (erased === 0) return { erased };
    await ctx.record(tx, { what: "message.erased", about: conversation, data: { erased, because, ...which } });
    return { erased };
  });
}

function unknown(): Failure {
  return new Failure("not-found", "There is no such message in this conversation.", {
    cure: "List them with GET /api/conversations/{id}/messages.",
  });
}

/** As many as are erased in one transaction. */
const AT_ONCE = 1000;

/** Erases what has been kept for longer than the organisation wants; asked again, since that may have changed. */
export async function expireMessages(ctx: Context): Promise<void> {
  const erased = await ctx.transaction(async (tx) => {
    const { keepMessagesDays: days } = await messengerSettings(tx);
    if (days === undefined) return 0;
    const before = later(ctx.clock.now(), -days * DAY);
    const emptied = await emptyMessages(tx, { before, limit: AT_ONCE }, { at: ctx.clock.now() });
    await hideEmptied(tx, [...emptied.keys()]);
    for (const [about, count] of emptied)
      await ctx.record(tx, { what: "message.expired", about, data: { erased: count, days } });
    return [...emptied.values()].reduce((sum, count) => sum + count, 0);
  });
  if (erased === AT_ONCE) await expireMessages(ctx);
}
