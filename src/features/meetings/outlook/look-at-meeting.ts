import type { Event } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { findEventsByKey, getEvent, GraphError } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { explain, reachMicrosoft } from "../../connection/index.ts";
import { meetingRow, type MeetingRow } from "../store.ts";
import { EVENT_GONE } from "../wishes/compare.ts";
import { followOutlook } from "./follow-outlook.ts";
import { SEEN_OF_EVENT, seenIn } from "./read-event.ts";
import { exceptionsIn, OF_SERIES } from "./read-exceptions.ts";
import { nextLook } from "./rules.ts";

/**
 * Looks at what people did to a meeting in Outlook, and follows it. Ordered by what Microsoft announces, and by itself for
 * as long as the meeting matters: announcements get lost.
 */
export async function lookAtMeeting(
  ctx: Context,
  { id, deleted }: { readonly id: string; readonly deleted: boolean },
): Promise<void> {
  const meeting = await ctx.transaction(async (tx) => {
    const row = await meetingRow(tx, id);
    const at = isFollowed(row) ? nextLook(row, ctx.clock.now()) : undefined;
    if (at) await ctx.order(tx, { job: "meetings.look", data: { id }, key: id, at });
    return at && row;
  });
  if (!meeting) return;
  const event = await see(ctx, meeting, deleted).catch((error: unknown) => unseen(ctx, error));
  if (event === undefined) return;
  if (event === "gone" || event.isCancelled === true) await followOutlook(ctx, meeting, "gone");
  else await followOutlook(ctx, meeting, { ...seenIn(event), exceptions: exceptionsIn(event, meeting.wish) });
}

/** A move that Microsoft refused leaves the event as it was, for people to change; one that is gone nobody changes. */
function isFollowed({ lane, cancelled, finding, event_id: event }: MeetingRow): boolean {
  return lane === "calendar" && !cancelled && event !== null && finding?.reason !== EVENT_GONE;
}

async function see(ctx: Context, meeting: MeetingRow, deleted: boolean): Promise<Event | "gone"> {
  const { organiser_object_id: mailbox, event_id: id } = meeting;
  if (mailbox === null || id === null) throw new Error("A meeting that was never made is looked at.");
  const { graph } = await reachMicrosoft(ctx, meeting.connection_id);
  const terms = { select: SEEN_OF_EVENT, priority: "background" } as const;
  try {
    // By its id, what was deleted may still be found in the bin; in the calendar it is not.
    if (!deleted) return await getEvent(graph, { mailbox, id }, { ...terms, ...ofSeries(meeting) });
    const there = await findEventsByKey(graph, mailbox, { value: meeting.id, ...terms });
    return there.find((event) => event.id === id) ?? "gone";
  } catch (error) {
    // Only the event itself: where the mailbox is gone, the meeting may be found there again.
    if (error instanceof GraphError && GONE.has(error.code)) return "gone";
    throw error;
  }
}

function ofSeries({ wish: { recurrence } }: MeetingRow) {
  if (recurrence === undefined) return {};
  return { select: [...SEEN_OF_EVENT, ...OF_SERIES.select], expand: OF_SERIES.expand };
}

const GONE = new Set(["ErrorItemNotFound", "ItemNotFound"]);

/** What keeps Microsoft from showing it is found by the tests of the connection; the next look stands in for this one. */
function unseen(ctx: Context, error: unknown): undefined {
  const explanation = explain(error);
  if (explanation === undefined) throw error;
  const { level, sentence, cure, reason, retryAfter } = explanation;
  if (level === "waiting")
    throw new Failure("upstream-unavailable", sentence, { cure, reason, retryAfter, cause: error });
  ctx.log.warn({ err: error, reason }, "A meeting could not be looked at in Outlook.");
  return undefined;
}
