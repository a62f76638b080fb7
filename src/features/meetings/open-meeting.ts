import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { connectionForNewWork } from "../connection/index.ts";
import type { MeetingWish } from "./contract.ts";
import { changeFor, refusePast, spanOf, stateOnTheWay, withoutDoubles } from "./rules.ts";
import { addMeeting, meetingByKey, type MeetingRow, updateMeeting } from "./store.ts";

/**
 * Wants a meeting to be so: opens it, moves it, or leaves it alone when it is so already. The caller's key makes it the
 * same meeting however often it is asked for. Microsoft is asked afterwards, by `settleMeeting`.
 */
export async function openMeeting(ctx: Context, key: string, asked: MeetingWish): Promise<MeetingRow> {
  crashPoint("request-read");
  const wish = { ...asked, attendees: withoutDoubles(asked.attendees) };
  const span = spanOf(wish);
  return ctx.transaction(async (tx) => {
    const existing = await meetingByKey(tx, key);
    if (existing === undefined) refusePast(span.starts, ctx.now);
    const meeting = existing ?? (await begin(ctx, tx, { key, wish, span }));
    const changed = existing ? await change(ctx, tx, { existing, wish, span }) : meeting;
    crashPoint("wish-written");
    return changed;
  });
}

interface Wanted {
  readonly wish: MeetingWish;
  readonly span: { readonly starts: Date; readonly ends: Date };
}

async function begin(
  ctx: Context,
  tx: Transaction,
  { key, wish, span }: Wanted & { key: string },
): Promise<MeetingRow> {
  const connectionId = await connectionForNewWork(tx);
  const meeting = await addMeeting(tx, {
    id: ctx.random.uuid(),
    key,
    connectionId,
    wish,
    span,
    by: ctx.actor,
    at: ctx.now,
  });
  if (meeting === undefined) {
    // Somebody else's request for the same key committed between our look and our insert: theirs it is.
    const theirs = await meetingByKey(tx, key);
    if (theirs) return change(ctx, tx, { existing: theirs, wish, span });
    throw new Error(`The meeting ${key} is taken and yet not there.`);
  }
  await ctx.record(tx, {
    what: "meeting.requested",
    about: meeting.id,
    data: { key, subject: wish.subject, lane: wish.lane },
  });
  await ctx.order(tx, { job: "meetings.settle", data: { id: meeting.id } });
  return meeting;
}

async function change(
  ctx: Context,
  tx: Transaction,
  { existing, wish, span }: Wanted & { existing: MeetingRow },
): Promise<MeetingRow> {
  const kind = changeFor(existing, wish);
  if (kind === "nothing") return existing;
  // Only a new time has to lie ahead: a subject may be mended while the meeting runs.
  if (span.starts.getTime() !== existing.starts_at.getTime()) refusePast(span.starts, ctx.now);
  const meeting = await updateMeeting(tx, existing.id, {
    wish,
    wish_revision: existing.wish_revision + 1,
    state: stateOnTheWay({ cancelled: false, opened: existing.join_url !== null }),
    finding: null,
    starts_at: span.starts,
    ends_at: span.ends,
    updated_at: ctx.now,
  });
  await ctx.record(tx, {
    what: "meeting.change-requested",
    about: existing.id,
    data: { start: wish.start, end: wish.end, subject: wish.subject },
  });
  await ctx.order(tx, { job: "meetings.settle", data: { id: existing.id } });
  return meeting;
}
