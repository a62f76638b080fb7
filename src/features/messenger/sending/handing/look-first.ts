import type { Context } from "../../../../context.ts";
import { later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import { explain, found } from "../../../connection/index.ts";
import { findSent } from "./find-sent.ts";
import type { One, Turn } from "../judge-refusal.ts";
import { keepSent } from "./keep-sent.ts";
import { changeOutgoing } from "../store.ts";

/** How long something may take to be seen in a chat after Microsoft took it. */
const SETTLING = 15 * SECOND;
const LOOK_AGAIN = MINUTE;

/** Whether it was sent already, as far as can be told: then with when to go on. Undefined where it has to be asked for again. */
export async function lookFirst(ctx: Context, turn: Turn, one: One): Promise<{ again: Date | undefined } | undefined> {
  const { row, conversation } = one;
  const now = ctx.clock.now();
  try {
    const seen = await findSent(ctx, conversation, row);
    if (seen !== undefined) return { again: await keepSent(ctx, turn, { ...one, raw: seen }) };
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    // Nobody knows whether it was sent until somebody may look.
    await ctx.transaction((tx) => changeOutgoing(tx, row.id, { finding: found(explanation, now) }));
    return { again: later(now, LOOK_AGAIN) };
  }
  const settled = later(row.asked_at ?? now, SETTLING);
  return now < settled ? { again: settled } : undefined;
}
