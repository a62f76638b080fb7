import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { WholeWish } from "../contract.ts";
import { orderAftermath } from "../order-aftermath.ts";
import { recordOnTimeline } from "../people/record-on-timeline.ts";
import { columnsOf, type MeetingRow, updateMeeting } from "../store.ts";
import { spanOf } from "../wishes/complete.ts";
import { spanIn } from "../wishes/span.ts";
import { changedIn, type Seen } from "./rules.ts";

/** A meeting that nothing is under way with, and its event. */
export interface Look {
  readonly meeting: MeetingRow;
  readonly seen: Seen;
}

/** What Outlook shows is what is wanted and what stands, so nothing is asked of Microsoft: its own word is not sent back. */
export async function followChange(ctx: Context, tx: Transaction, { meeting, seen }: Look): Promise<boolean> {
  const stands = meeting.settled_wish ?? meeting.wish;
  const changed = changedIn(seen, stands, spanOf(stands));
  const wish = changed && heldSo({ ...meeting.wish, ...changed });
  if (changed === undefined || wish === undefined) return false;
  const revision = meeting.wish_revision + 1;
  const followed = await updateMeeting(tx, meeting.id, {
    wish,
    settled_wish: wish,
    wish_revision: revision,
    settled_revision: revision,
    ...columnsOf(spanIn(wish)),
  });
  const { subject, start, end } = meeting.wish;
  const what = changed.start === undefined ? "meeting.changed-in-outlook" : "meeting.moved-in-outlook";
  const data = { key: meeting.key, subject: wish.subject, start: wish.start, end: wish.end };
  await ctx.record(tx, { what, about: meeting.id, data: { ...data, before: { subject, start, end } } });
  await recordOnTimeline(ctx, tx, followed);
  await orderAftermath(ctx, tx, followed);
  return true;
}

/** The wish, if a meeting can be held so: of a series, Outlook knows patterns that ours cannot say, and there ours stays. */
function heldSo(wish: WholeWish): WholeWish | undefined {
  try {
    spanIn(wish);
    return wish;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
