import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { type MeetingRow, meetingRow } from "../../store.ts";
import type { Kind } from "../contract.ts";
import { begin, isMoved, kindsOn, orderLook } from "./plan-looks.ts";
import { type LookRow, lookOf } from "./store.ts";

/** One kind of one meeting that is looked for now. */
export interface Looking {
  readonly meeting: MeetingRow;
  readonly look: LookRow;
}

/** What is to be looked for now, if anything. */
export async function due(
  ctx: Context,
  tx: Transaction,
  { id, kind }: { readonly id: string; readonly kind: Kind },
): Promise<Looking | undefined> {
  const meeting = await meetingRow(tx, id);
  const look = await lookOf(tx, { meeting: id, kind });
  if (look === undefined || look.state === "impossible" || !isThere(meeting)) return undefined;
  if (!(await kindsOn(ctx, tx)).includes(kind)) return undefined;
  const looking = { meeting, look };
  return look.asked_at !== null || (await isTime(ctx, tx, looking)) ? looking : undefined;
}

function isThere({ cancelled, join_url }: MeetingRow): boolean {
  return !cancelled && join_url !== null;
}

/** A look that comes too early, because the meeting was moved, is put off. */
async function isTime(ctx: Context, tx: Transaction, { meeting, look }: Looking): Promise<boolean> {
  const { kind, next_look_at: next } = look;
  if (isMoved(look, meeting)) {
    await begin(ctx, tx, { meeting, kind });
    return false;
  }
  if (next === null || next <= ctx.clock.now()) return next !== null;
  await orderLook(ctx, tx, { which: { meeting: meeting.id, kind }, at: next });
  return false;
}
