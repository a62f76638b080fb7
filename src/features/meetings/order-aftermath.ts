import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { orderFurnishing } from "./options/order-furnishing.ts";
import { beginToFollow } from "./outlook/begin-to-follow.ts";
import type { MeetingRow } from "./store.ts";

export { leftOf } from "./options/order-furnishing.ts";

/** Orders what follows once Microsoft has the meeting as it is wanted. */
export async function orderAftermath(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<void> {
  const { id, cancelled, wish } = meeting;
  if (!cancelled) await orderFurnishing(ctx, tx, meeting);
  if (!cancelled) await beginToFollow(ctx, tx, meeting);
  if (wish.invitations === "parley") await ctx.order(tx, { job: "meetings.tell-attendees", data: { id } });
}
