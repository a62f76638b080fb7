import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { forgetUnsent } from "../uploads/drop-upload.ts";
import { dropOutgoing, outgoingLocked } from "./store.ts";

/** Takes back what was to be written and was refused, or waits. What Microsoft may have sent stays until that is known. */
export async function withdrawMessage(ctx: Context, conversation: string, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    const row = await outgoingLocked(tx, id);
    if (row?.conversation_id !== conversation)
      throw new Failure("not-found", "Nothing of this id is on its way in the conversation.", {
        cure: "See what is on its way with GET /api/conversations/{id}/messages.",
      });
    if (row.state === "asked" || row.state === "sent")
      throw new Failure("conflict", "Microsoft was asked to send it already.", {
        reason: "message-asked",
        cure: "Delete the message in Teams once it is there.",
      });
    await forgetUnsent(ctx, tx, row);
    await dropOutgoing(tx, id);
    await ctx.record(tx, { what: "message.withdrawn", about: conversation, data: { outgoing: id } });
  });
}
