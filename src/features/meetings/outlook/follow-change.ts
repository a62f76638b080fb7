import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { WholeWish } from "../contract.ts";
import { changesSince, invitesOthers } from "../lanes/event-changes.ts";
import { orderAftermath } from "../order-aftermath.ts";
import { recordOnTimeline } from "../people/record-on-timeline.ts";
import { columnsOf, type MeetingRow, updateMeeting } from "../store.ts";
import { spanOf } from "../wishes/complete.ts";
import { spanIn } from "../wishes/span.ts";
import { type Changed, changedIn, type Seen } from "./rules.ts";

/** A meeting that nothing is under way with, and its event. */
export interface Look {
  readonly meeting: MeetingRow;
  readonly seen: Seen;
}

/** Makes the meeting what Outlook shows, so nothing is asked of Microsoft: its own word is not sent back. */
export async function followChange(ctx: Context, tx: Transaction, { meeting, seen }: Look): Promise<boolean> {
  const before = meeting.settled_wish ?? meeting.wish;
  const changed = changedIn(seen, before, spanOf(before));
  const stands = changed && heldSo({ ...before, ...changed });
  if (changed === undefined || stands === undefined) return false;
  const follow = meeting.state === "refused" ? followBeside : followAlong;
  const followed = await follow(tx, meeting, { stands, changed });
  const what = changed.start === undefined ? "meeting.changed-in-outlook" : "meeting.moved-in-outlook";
  const { subject, start, end } = before;
  const data = { key: meeting.key, subject: stands.subject, start: stands.start, end: stands.end };
  await ctx.record(tx, { what, about: meeting.id, data: { ...data, before: { subject, start, end } } });
  await recordOnTimeline(ctx, tx, followed);
  if (followed.state === "open") await orderAftermath(ctx, tx, followed);
  return true;
}

interface Following {
  readonly stands: WholeWish;
  readonly changed: Changed;
}

/** What Outlook shows is what is wanted, too. */
async function followAlong(tx: Transaction, meeting: MeetingRow, { changed }: Following): Promise<MeetingRow> {
  const wish = { ...meeting.wish, ...changed };
  const revision = meeting.wish_revision + 1;
  return updateMeeting(tx, meeting.id, {
    wish,
    settled_wish: wish,
    wish_revision: revision,
    settled_revision: revision,
    ...columnsOf(spanIn(wish)),
  });
}

/** A move that Microsoft refused stays wanted beside what stands, until that is as it was wanted. */
async function followBeside(tx: Transaction, meeting: MeetingRow, { stands }: Following): Promise<MeetingRow> {
  const { wish } = meeting;
  const isAsWanted = Object.keys(changesSince(stands, wish)).length === 0 && !invitesOthers(stands, wish);
  return updateMeeting(tx, meeting.id, {
    settled_wish: stands,
    ...(isAsWanted && { state: "open" as const, finding: null }),
  });
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
