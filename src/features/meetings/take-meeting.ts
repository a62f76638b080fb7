import type { Context } from "../../context.ts";
import { together, type Transaction } from "../../kernel/database/database.ts";
import { giveBack, type Lease, takeLease } from "../../kernel/lease/lease.ts";
import { later, SECOND } from "../../kernel/time.ts";
import type { Exchange } from "./history/contract.ts";
import { keepExchanges } from "./history/store.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";

/** A holder that dies is waited for this long, unless its server is known to be dead; a living one renews it. */
export const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;

/** A meeting that nobody else brings anywhere meanwhile. */
export interface Held {
  readonly meeting: MeetingRow;
  readonly lease: Lease;
  /** What Microsoft is asked while it is held, and what it answers. */
  readonly exchanges: Exchange[];
}

/**
 * Takes a meeting that is not as it is wanted; undefined where there is nothing to do, or somebody else is at it. The lease is always locked before the meeting, here and when an outcome is recorded: else the two could wait for each other.
 */
export async function takeMeeting(ctx: Context, id: string): Promise<Held | undefined> {
  return ctx.transaction(async (tx) => {
    const [lease, meeting] = await together(
      takeLease(tx, ctx.clock, { name: `meeting/${id}`, server: ctx.server, lasts: LEASE }),
      lockedMeeting(tx, id),
    );
    if (lease === undefined) {
      // The holder sees the new wish when it is done; this is for a holder that dies before.
      await ctx.order(tx, { job: "meetings.settle", data: { id }, key: id, at: later(ctx.clock.now(), LOOK_AGAIN) });
      return undefined;
    }
    if (meeting.settled_revision === meeting.wish_revision) {
      await giveBack(tx, lease);
      return undefined;
    }
    if (meeting.cancelled) return { lease, meeting, exchanges: [] };
    // Kept before asking: whoever comes after a crash knows that Microsoft may have heard of it.
    const asked = await updateMeeting(tx, id, { asked_at: meeting.asked_at ?? ctx.now, in_doubt: true });
    return { lease, meeting: { ...asked, in_doubt: meeting.in_doubt }, exchanges: [] };
  });
}

/** Ends this attempt; when the wish has changed meanwhile, the next one follows at once. */
export async function giveMeetingBack(
  ctx: Context,
  tx: Transaction,
  { held, upToDate }: { held: Held; upToDate: boolean },
): Promise<void> {
  await together(keepExchanges(tx, held.meeting.id, held.exchanges), giveBack(tx, held.lease));
  if (!upToDate) await ctx.order(tx, { job: "meetings.settle", data: { id: held.meeting.id } });
}
