import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { Failure } from "../../kernel/errors.ts";
import { whileHeld } from "../../kernel/lease/lease.ts";
import { askMicrosoft } from "./ask-microsoft.ts";
import { recordFailure, recordOutcome } from "./record-outcome.ts";
import { updateMeeting } from "./store.ts";
import { LEASE, takeMeeting } from "./take-meeting.ts";

/**
 * Brings Microsoft to what is wanted: asks outside any transaction, then records the outcome. May run any number of
 * times, and after a crash anywhere: the meeting's id is the idempotency key that Microsoft knows it by.
 */
export async function settleMeeting(ctx: Context, id: string): Promise<void> {
  crashPoint("job-taken");
  const held = await takeMeeting(ctx, id);
  if (held === undefined) return;
  crashPoint("lease-taken");
  try {
    const asking = whileHeld(ctx, { lease: held.lease, lasts: LEASE }, (signal) => askMicrosoft(ctx, held, signal));
    const identity = await asking.catch((error: unknown) => recordFailure(ctx, held, error));
    if (identity) await recordOutcome(ctx, held, identity);
  } catch (error) {
    if (isLost(error)) await settleAnew(ctx, id);
    throw error;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof Failure && error.reason === "lease-lost";
}

/**
 * Whoever lost the lease may have reached Microsoft after the next holder was done, so what that one left is looked at
 * once more: an event made too late is withdrawn, a change made too late is made again.
 */
async function settleAnew(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await updateMeeting(tx, id, { settled_revision: -1, in_doubt: true });
    await ctx.order(tx, { job: "meetings.settle", data: { id } });
  });
}
