import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { found } from "../../connection/index.ts";
import { cancelMeetingWithin, explainMeeting, openMeetingWithin, showByService } from "../../meetings/index.ts";
import { lockedSession, patchMeeting, type SessionRow } from "../sessions/store.ts";
import { readWhole } from "./read-whole.ts";
import { meetingKey, meetingWish, wantsMeeting, type Whole } from "./rules.ts";
import { tellOfTrouble } from "./tell-of-trouble.ts";

/** What kept the meeting away may be over by then. */
const AGAIN = 10 * MINUTE;

/**
 * Brings a session's Teams meeting to where the session is: opens it, moves it, cancels it, or leaves it alone. It may run any
 * number of times. What is in the way keeps nobody from their appointment: it is kept, said, and tried again.
 */
export async function bringMeeting(ctx: Context, id: string): Promise<void> {
  try {
    await ctx.transaction(async (tx) => {
      // Whoever changes the session meanwhile waits, and orders this work again.
      const session = await lockedSession(tx, id);
      if (session.ends_at <= ctx.now) return;
      await bring(ctx, tx, await readWhole(tx, session));
    });
  } catch (error) {
    const explanation = explainMeeting(error, "calendar");
    if (explanation === undefined) throw error;
    await ctx.transaction(async (tx) => {
      const session = await lockedSession(tx, id);
      await patchMeeting(tx, id, { finding: found(explanation, ctx.now) });
      await tellOfTrouble(ctx, tx, session);
      await tryAgain(ctx, tx, session);
    });
  }
}

/** Tries again while the appointment lies ahead. */
export async function tryAgain(ctx: Context, tx: Transaction, { id, ends_at }: SessionRow): Promise<void> {
  const at = later(ctx.clock.now(), AGAIN);
  if (at >= ends_at) return;
  await ctx.order(tx, { job: "appointments.meet", data: { session: id }, key: `${id} again`, at });
}

async function bring(ctx: Context, tx: Transaction, whole: Whole): Promise<void> {
  const { session } = whole;
  if (!wantsMeeting(whole)) {
    const comment = whole.appointments.findLast((each) => each.comment !== null)?.comment ?? undefined;
    if (session.meeting_id !== null) await cancelMeetingWithin(ctx, tx, { id: session.meeting_id, comment });
    return;
  }
  const { id } = await openMeetingWithin(ctx, tx, { key: meetingKey(session), asked: meetingWish(whole) });
  await patchMeeting(tx, session.id, { meeting: id, finding: null });
  await showByService(tx, [id], whole.service.showInPortal);
}
