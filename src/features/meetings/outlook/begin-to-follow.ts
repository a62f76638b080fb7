import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
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
  await listenAnew(ctx, tx, connection);
  await orderLook(ctx, tx, { id, deleted: false });
}
