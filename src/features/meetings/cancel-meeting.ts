import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Cancellation } from "./contract.ts";
import { recordOnTimeline } from "./people/record-on-timeline.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";

/** Wants a meeting to be gone. What is gone already stays gone; Microsoft is asked afterwards, by `settleMeeting`. */
export async function cancelMeeting(ctx: Context, id: string, { comment }: Cancellation = {}): Promise<MeetingRow> {
  crashPoint("request-read");
  return ctx.transaction(async (tx) => {
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
    crashPoint("wish-written");
    return cancelled;
  });
}
