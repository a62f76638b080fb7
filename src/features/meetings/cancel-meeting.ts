import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import type { Cancellation } from "./contract.ts";
import { recordOnTimeline } from "./people/record-on-timeline.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";

/** Wants a meeting to be gone. What is gone already stays gone; Microsoft is asked afterwards, by `settleMeeting`. */
export async function cancelMeeting(ctx: Context, id: string, cancellation: Cancellation = {}): Promise<MeetingRow> {
  crashPoint("request-read");
  return ctx.transaction(async (tx) => {
    const cancelled = await cancelMeetingWithin(ctx, tx, { id, ...cancellation });
    crashPoint("wish-written");
    return cancelled;
  });
}

/** The same in a transaction that does more. */
export async function cancelMeetingWithin(
  ctx: Context,
  tx: Transaction,
  { id, comment }: Cancellation & { readonly id: string },
): Promise<MeetingRow> {
  const meeting = await lockedMeeting(tx, id);
  if (meeting.cancelled && meeting.state !== "refused") return meeting;
  const cancelled = await updateMeeting(tx, id, {
    cancelled: true,
    wish_revision: meeting.wish_revision + 1,
    state: "cancelling",
    finding: null,
    cancellation_comment: comment ?? meeting.cancellation_comment,
    updated_at: ctx.now,
  });
  const { key, wish } = meeting;
  await ctx.record(tx, { what: "meeting.cancellation-requested", about: id, data: { key, subject: wish.subject } });
  await ctx.order(tx, { job: "meetings.settle", data: { id } });
  await recordOnTimeline(ctx, tx, cancelled);
  return cancelled;
}
