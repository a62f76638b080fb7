import type { Context } from "../../../context.ts";
import { later } from "../../../kernel/time.ts";
import { reachAs } from "../accounts/account-tokens.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { compare } from "./compare.ts";
import { begin, end, renew } from "./bring-one.ts";
import { noteRefusal, noteTrouble } from "./refusals/note-refusal.ts";
import type { Round } from "./round.ts";
import { COMPARE, isReachable } from "./rules.ts";
import { type SubscriptionRow, subscriptionsOf } from "./store.ts";

/** Looks at what Microsoft has, and does what is due. Resolves with when to go on, where Microsoft wants to be left alone until then. */
export async function bringRound(ctx: Context, held: Omit<Round, "as">): Promise<Date | undefined> {
  if (!isReachable(ctx.address, ctx.sandbox)) return later(ctx.clock.now(), COMPARE);
  try {
    const { graph } = await reachMicrosoft(ctx, held.id);
    const as: Round["as"] = async (account) => (account === null ? graph : reachAs(ctx, account));
    const round = { ...held, as };
    await compare(ctx, round);
    return await bringAll(ctx, round);
  } catch (error) {
    return noteTrouble(ctx, held, error);
  }
}

/**
 * Does what is due, endings first: some things may be listened to once only. Where Microsoft is silent or wants to be left
 * alone, it is the same with the rest: resolves with when to go on.
 */
async function bringAll(ctx: Context, round: Round): Promise<Date | undefined> {
  const rows = await ctx.transaction((tx) => subscriptionsOf(tx, round.id));
  const due = rows.filter((row) => isDue(row, ctx));
  for (const row of due.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))) {
    round.signal.throwIfAborted();
    const heldUp = await stepFor(row, ctx.address)(ctx, round, row).catch((error: unknown) =>
      noteRefusal(ctx, { row, lease: round.lease }, error),
    );
    if (heldUp) return heldUp;
  }
  return undefined;
}

/** What comes in by an address that is not ours any more comes in nowhere, so it does not wait for its time. */
function isDue({ due_at: at, state, address }: SubscriptionRow, ctx: Context): boolean {
  return (at !== null && at <= ctx.clock.now()) || (state === "live" && address !== ctx.address);
}

const ORDER: readonly SubscriptionRow["state"][] = ["leaving", "wanted", "live"];

function stepFor({ state, address }: SubscriptionRow, ours: string) {
  if (state === "leaving") return end;
  if (state === "wanted") return begin;
  // Where it is told of what happens to the subscription itself cannot be changed, so it is made anew.
  return address === ours ? renew : begin;
}
