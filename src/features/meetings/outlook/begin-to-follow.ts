import type { Context } from "../../../context.ts";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import { listenAnew } from "../../connection/index.ts";
import type { MeetingRow } from "../store.ts";
import { orderLook } from "./listen-to-calendars.ts";

/** From now on what people do to a meeting in Outlook is followed. */
export async function beginToFollow(
  ctx: Context,
  tx: Transaction,
  { id, lane, connection_id: connection }: MeetingRow,
): Promise<void> {
  if (lane !== "calendar") return;
  // All meetings of a connection order the same piece of listening, and wait for one another there until the commit: it comes last.
  await together(orderLook(ctx, tx, { id, deleted: false }), listenAnew(ctx, tx, connection));
}
