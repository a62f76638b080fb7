import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { giveBack, type Lease, stillHeld, takeLease } from "../../kernel/lease/lease.ts";
import { later, SECOND } from "../../kernel/time.ts";
import { found, type Microsoft, reachMicrosoft } from "../connection/index.ts";
import { findOrganiser, knownOrganiser, type Organiser } from "../directory/index.ts";
import { bring } from "./bring.ts";
import { explainMeeting } from "./graph.ts";
import type { Identity } from "./lane.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";

/** Longer than any one attempt should take; a holder that dies is waited for this long, unless its server is known to be dead. */
const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;

interface Held {
  readonly meeting: MeetingRow;
  readonly lease: Lease;
}

interface Settled {
  readonly identity: Identity;
  /** Not known where a meeting was cancelled whose organiser never existed. */
  readonly organiser?: Organiser | undefined;
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
  const settled = await ask(ctx, held.meeting).catch((error: unknown) => recordFailure(ctx, held, error));
  if (settled) await record(ctx, held, settled);
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
    if (meeting.cancelled) return { lease, meeting };
    // Kept before asking: whoever comes after a crash knows that Microsoft may have heard of it.
    return { lease, meeting: await updateMeeting(tx, id, { asked_at: meeting.asked_at ?? ctx.now }) };
  });
}

const NOWHERE: Identity = { event_id: null, online_meeting_id: null, join_url: null };

async function ask(ctx: Context, meeting: MeetingRow): Promise<Settled> {
  if (meeting.asked_at === null) return { identity: NOWHERE };
  const microsoft = await reachMicrosoft(ctx, meeting.connection_id);
  const organiser = await organiserOf(ctx, microsoft, meeting);
  if (organiser === undefined) return { identity: NOWHERE };
  crashPoint("organiser-found");
  const identity = await bring(ctx, { meeting, organiser, graph: microsoft.graph });
  crashPoint("microsoft-answered");
  return { identity, organiser };
}

/** The organiser is kept once found, so that a login name that passes to another person never moves the meeting. */
async function organiserOf(ctx: Context, microsoft: Microsoft, meeting: MeetingRow): Promise<Organiser | undefined> {
  const { organiser_object_id: objectId, organiser_name: displayName, wish, cancelled } = meeting;
  if (objectId !== null) return knownOrganiser({ objectId, displayName: displayName ?? "The organiser" });
  try {
    return await findOrganiser(ctx, microsoft, wish.organiser);
  } catch (error) {
    // Whom the directory does not know can own no meeting, so there is nothing to withdraw.
    if (cancelled && error instanceof Failure) return undefined;
    throw error;
  }
}

async function record(ctx: Context, held: Held, { identity, organiser }: Settled): Promise<void> {
  const { meeting, lease } = held;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const upToDate = await isUpToDate(tx, meeting);
    await updateMeeting(tx, meeting.id, {
      ...identity,
      ...(organiser && { organiser_object_id: organiser.proof, organiser_name: organiser.displayName }),
      settled_revision: meeting.wish_revision,
      updated_at: ctx.clock.now(),
      ...(upToDate && { state: meeting.cancelled ? ("cancelled" as const) : ("open" as const), finding: null }),
    });
    await ctx.record(tx, {
      what: doneTo(meeting),
      about: meeting.id,
      data: shownIn(meeting),
    });
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
  await giveBack(tx, held.lease);
  if (!upToDate) await ctx.order(tx, { job: "meetings.settle", data: { id: held.meeting.id } });
}

async function recordFailure(ctx: Context, held: Held, error: unknown): Promise<undefined> {
  const { meeting, lease } = held;
  const explanation = explainMeeting(error, meeting.lane);
  const refused = explanation?.level === "bad";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const upToDate = await isUpToDate(tx, meeting);
    await goOn(ctx, tx, { held, upToDate: upToDate || !refused });
    if (!upToDate || explanation === undefined) return;
    await updateMeeting(tx, meeting.id, {
      finding: found(explanation, ctx.clock.now()),
      updated_at: ctx.clock.now(),
      ...(refused && { state: "refused" as const, settled_revision: meeting.wish_revision }),
    });
    if (refused)
      await ctx.record(tx, {
        what: "meeting.refused",
        about: meeting.id,
        data: { ...shownIn(meeting), reason: explanation.reason, sentence: explanation.sentence },
      });
  });
  if (refused) return undefined;
  // Thrown on, so that the queue tries again when the time has come.
  if (explanation === undefined) throw error;
  const { sentence, cure, reason, retryAfter } = explanation;
  throw new Failure("upstream-unavailable", sentence, { cure, reason, retryAfter, cause: error });
}
