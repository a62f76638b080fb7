import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { freeOutlook } from "./free-outlook.ts";
import { giveSeatBack, type SessionRow, sessionRow } from "./store.ts";

/** Gives a seat back; with the last one the time is free again, in Outlook's eyes too. Answers how the session stands then. */
export async function leaveSession(ctx: Context, tx: Transaction, id: string): Promise<SessionRow> {
  await giveSeatBack(tx, id, ctx.now);
  const session = await sessionRow(tx, id);
  // Without a Teams meeting nothing in Outlook is ours.
  if (!session.blocks && session.meeting_wanted) await freeOutlook(tx, session);
  return session;
}
