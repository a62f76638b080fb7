import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { takePost } from "../../channels/take-post.ts";
import type { ConversationRow } from "../../conversations/store.ts";
import { takeMessage } from "../../receiving/take-message.ts";

/** Keeps what Microsoft made of a message of ours, and resolves with Microsoft's own id of it. */
export async function takeSent(
  ctx: Context,
  tx: Transaction,
  { conversation, raw }: { readonly conversation: ConversationRow; readonly raw: unknown },
): Promise<string> {
  const take = conversation.kind === "channel" ? takePost : takeMessage;
  return take(ctx, tx, { connection: conversation.connection_id, raw, foundBy: "sending" });
}
