import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { freeOutlook } from "./free-outlook.ts";
import { giveSeatBack, sessionRow } from "./store.ts";

/** Gives a seat back; with the last one the time is free again, in Outlook's eyes too. */
export async function leaveSession(ctx: Context, tx: Transaction, id: string): Promise<void> {
  await giveSeatBack(tx, id, ctx.now);
  const session = await sessionRow(tx, id);
  if (!session.blocks) await freeOutlook(tx, session);
}
