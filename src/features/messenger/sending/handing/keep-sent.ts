import type { Context } from "../../../../context.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import { stillHeld } from "../../../../kernel/lease/lease.ts";
import { forgetSent } from "../../uploads/drop-upload.ts";
import type { One, Turn } from "../judge-refusal.ts";
import { changeOutgoing } from "../store.ts";
import { takeSent } from "./take-sent.ts";

/** Keeps what Microsoft made of a message, in the place of what was to be sent. */
export async function keepSent(
  ctx: Context,
  { lease }: Turn,
  { conversation, row, raw }: One & { raw: unknown },
): Promise<undefined> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const messageId = await takeSent(ctx, tx, { conversation, raw });
    await changeOutgoing(tx, row.id, { state: "sent", message_id: messageId, finding: null });
    await forgetSent(ctx, tx, row.id);
    await ctx.record(tx, {
      what: "message.sent",
      about: conversation.id,
      data: { outgoing: row.id, message: messageId },
    });
  });
  crashPoint("message-recorded");
  return undefined;
}
