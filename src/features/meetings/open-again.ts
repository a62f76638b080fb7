import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { refuseOver } from "./rules.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "./store.ts";
import { EVENT_GONE } from "./wishes/compare.ts";

/** Opens a meeting once more, with a new link, after somebody deleted it in Outlook. */
export async function openAgain(ctx: Context, id: string): Promise<MeetingRow> {
  return ctx.transaction(async (tx) => {
    const meeting = await lockedMeeting(tx, id);
    refuseStanding(meeting);
    refuseOver(meeting.last_ends_at, ctx.now);
    return openAgainWithin(ctx, tx, meeting);
  });
}

/** The same in a transaction that does more, and has seen that the meeting is gone. */
export async function openAgainWithin(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<MeetingRow> {
  const { id, key, wish } = meeting;
  const again = await updateMeeting(tx, id, {
    // Under its first name Microsoft would only show the event that was deleted.
    generation: meeting.generation + 1,
    wish_revision: meeting.wish_revision + 1,
    state: "opening",
    finding: null,
    event_id: null,
    online_meeting_id: null,
    join_url: null,
    settled_wish: null,
    furnished: null,
    asked_at: null,
    exceptions: [],
    // To the new event nobody has been asked yet.
    responses: {},
    updated_at: ctx.now,
  });
  await ctx.record(tx, { what: "meeting.reopening-requested", about: id, data: { key, subject: wish.subject } });
  await ctx.order(tx, { job: "meetings.settle", data: { id } });
  return again;
}

function refuseStanding({ cancelled, finding }: MeetingRow): void {
  if (!cancelled && finding?.reason === EVENT_GONE) return;
  throw new Failure("conflict", "Only a meeting that was deleted in Outlook is opened again.", {
    reason: cancelled ? "meeting-cancelled" : "meeting-stands",
    cure: cancelled ? "Open a new one under another key." : "There is nothing to do: it stands.",
  });
}
