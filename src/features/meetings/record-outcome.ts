import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { together, type Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { stillHeld } from "../../kernel/lease/lease.ts";
import { type Explanation, found } from "../connection/index.ts";
import { explainKept, OURS } from "./graph.ts";
import { TAKEN_BACK } from "./lanes/calendar-lane.ts";
import type { Identity } from "./lanes/lane.ts";
import { leftOf, orderAftermath } from "./order-aftermath.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";
import { giveMeetingBack, type Held } from "./take-meeting.ts";

/** Records that Microsoft has the meeting as it was wanted, and orders what follows. */
export async function recordOutcome(ctx: Context, held: Held, identity: Identity): Promise<void> {
  const { meeting, lease } = held;
  await ctx.transaction(async (tx) => {
    const [, upToDate] = await together(stillHeld(tx, lease), isUpToDate(tx, meeting));
    const written = updateMeeting(tx, meeting.id, {
      ...identity,
      settled_wish: meeting.wish,
      furnished: leftOf(meeting),
      settled_revision: meeting.wish_revision,
      updated_at: ctx.clock.now(),
      ...(upToDate && { state: meeting.cancelled ? ("cancelled" as const) : ("open" as const), finding: null }),
    });
    const [settled] = await together(
      written,
      together(
        ctx.record(tx, { what: doneTo(meeting), about: meeting.id, data: shownIn(meeting) }),
        giveMeetingBack(ctx, tx, { held, upToDate }),
      ),
    );
    if (upToDate) await orderAftermath(ctx, tx, settled);
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

/** Records what keeps Microsoft from it; throws on what another try may bring. */
export async function recordFailure(ctx: Context, held: Held, error: unknown): Promise<undefined> {
  const { meeting, lease } = held;
  const explanation = explainKept(error, meeting.lane) ?? OURS;
  const refused = explanation.level === "bad";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const upToDate = await isUpToDate(tx, meeting);
    // Under its old name Microsoft might only show the event that is gone, whatever is wanted by now.
    if (isTakenBack(meeting, explanation)) await updateMeeting(tx, meeting.id, { generation: meeting.generation + 1 });
    await giveMeetingBack(ctx, tx, { held, upToDate: upToDate || !refused });
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

function isTakenBack({ lane }: MeetingRow, { reason }: Explanation): boolean {
  return lane === "calendar" && TAKEN_BACK.has(reason);
}
