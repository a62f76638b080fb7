import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../kernel/lease/lease.ts";
import { later, SECOND } from "../../kernel/time.ts";
import { type Explanation, found } from "../connection/index.ts";
import { askMicrosoft, type Identity } from "./ask-microsoft.ts";
import { explainMeeting } from "./graph.ts";
import type { Exchange } from "./history/contract.ts";
import { keepExchanges } from "./history/store.ts";
import { leftOf, orderAftermath } from "./order-aftermath.ts";
import { FAULT_OF_OURS } from "./wishes/compare.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";

/** A holder that dies is waited for this long, unless its server is known to be dead; a living one renews it. */
const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;

interface Held {
  readonly meeting: MeetingRow;
  readonly lease: Lease;
  /** What Microsoft is asked while it is held, and what it answers. */
  readonly exchanges: Exchange[];
}

/**
 * Brings Microsoft to what is wanted: asks outside any transaction, then records the outcome. May run any number of
 * times, and after a crash anywhere: the meeting's id is the idempotency key that Microsoft knows it by.
 */
export async function settleMeeting(ctx: Context, id: string): Promise<void> {
  crashPoint("job-taken");
  const held = await hold(ctx, id);
  if (held === undefined) return;
  crashPoint("lease-taken");
  try {
    const asking = whileHeld(ctx, { lease: held.lease, lasts: LEASE }, (signal) => askMicrosoft(ctx, held, signal));
    const identity = await asking.catch((error: unknown) => recordFailure(ctx, held, error));
    if (identity) await record(ctx, held, identity);
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
    await updateMeeting(tx, id, { settled_revision: -1 });
    await ctx.order(tx, { job: "meetings.settle", data: { id } });
  });
}

/** The lease is always locked before the meeting, here and when an outcome is recorded: else the two could wait for each other. */
async function hold(ctx: Context, id: string): Promise<Held | undefined> {
  return ctx.transaction(async (tx) => {
    const lease = await takeLease(tx, ctx.clock, { name: `meeting/${id}`, server: ctx.server, lasts: LEASE });
    if (lease === undefined) {
      // The holder sees the new wish when it is done; this is for a holder that dies before.
      await ctx.order(tx, { job: "meetings.settle", data: { id }, key: id, at: later(ctx.clock.now(), LOOK_AGAIN) });
      return undefined;
    }
    const meeting = await lockedMeeting(tx, id);
    if (meeting.settled_revision === meeting.wish_revision) {
      await giveBack(tx, lease);
      return undefined;
    }
    if (meeting.cancelled) return { lease, meeting, exchanges: [] };
    // Kept before asking: whoever comes after a crash knows that Microsoft may have heard of it.
    const asked = await updateMeeting(tx, id, { asked_at: meeting.asked_at ?? ctx.now });
    return { lease, meeting: asked, exchanges: [] };
  });
}

async function record(ctx: Context, held: Held, identity: Identity): Promise<void> {
  const { meeting, lease } = held;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const upToDate = await isUpToDate(tx, meeting);
    await updateMeeting(tx, meeting.id, {
      ...identity,
      settled_wish: meeting.wish,
      furnished: leftOf(meeting),
      settled_revision: meeting.wish_revision,
      updated_at: ctx.clock.now(),
      ...(upToDate && { state: meeting.cancelled ? ("cancelled" as const) : ("open" as const), finding: null }),
    });
    await ctx.record(tx, {
      what: doneTo(meeting),
      about: meeting.id,
      data: shownIn(meeting),
    });
    if (upToDate) await orderAftermath(ctx, tx, meeting);
    await goOn(ctx, tx, { held, upToDate });
    crashPoint("fact-written");
  });
}

/** What facts show of a meeting. */
function shownIn({ key, wish, lane }: MeetingRow) {
  return { key, subject: wish.subject, lane };
}

function doneTo({ cancelled, join_url }: MeetingRow): string {
  if (cancelled) return "meeting.cancelled";
  return join_url === null ? "meeting.opened" : "meeting.moved";
}

async function isUpToDate(tx: Transaction, meeting: MeetingRow): Promise<boolean> {
  const present = await lockedMeeting(tx, meeting.id);
  return present.wish_revision === meeting.wish_revision;
}

/** Ends this attempt; when the wish has changed meanwhile, the next one follows at once. */
async function goOn(
  ctx: Context,
  tx: Transaction,
  { held, upToDate }: { held: Held; upToDate: boolean },
): Promise<void> {
  await keepExchanges(tx, held.meeting.id, held.exchanges);
  await giveBack(tx, held.lease);
  if (!upToDate) await ctx.order(tx, { job: "meetings.settle", data: { id: held.meeting.id } });
}

async function recordFailure(ctx: Context, held: Held, error: unknown): Promise<undefined> {
  const { meeting, lease } = held;
  const explanation = explainMeeting(error, meeting.lane) ?? OURS;
  const refused = explanation.level === "bad";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const upToDate = await isUpToDate(tx, meeting);
    await goOn(ctx, tx, { held, upToDate: upToDate || !refused });
    if (!upToDate) return;
    await updateMeeting(tx, meeting.id, {
      finding: found(explanation, ctx.clock.now()),
      updated_at: ctx.clock.now(),
      ...(refused && { state: "refused" as const, settled_revision: meeting.wish_revision }),
    });
    const { reason, sentence } = explanation;
    const data = { ...shownIn(meeting), reason, sentence };
    if (refused) await ctx.record(tx, { what: "meeting.refused", about: meeting.id, data });
  });
  if (refused) return undefined;
  // Thrown on, so that the queue tries again when the time has come.
  if (explanation === OURS) throw error;
  const { sentence, cure, reason, retryAfter } = explanation;
  throw new Failure("upstream-unavailable", sentence, { cure, reason, retryAfter, cause: error });
}

/** Never silent, even where the fault is ours. */
const OURS: Explanation = {
  reason: FAULT_OF_OURS,
  level: "waiting",
  sentence: "Something went wrong on our side.",
  cure: "Parley tries again by itself. If it lasts, look into the log, and send the same request once the cause is gone.",
};
