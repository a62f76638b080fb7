import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { orderLook } from "../receiving/look-at-message.ts";
import type { MessageRow } from "../receiving/store.ts";
import { orderPostLook } from "./order-post-look.ts";

interface Changed {
  readonly conversation: ConversationRow;
  readonly message: MessageRow;
}

/** Orders that Microsoft is asked for a message that was changed here, of a chat or of a channel. */
export async function orderLookAt(ctx: Context, tx: Transaction, { conversation, message }: Changed): Promise<void> {
  const { id, kind, connection_id: connection, thread_id: chat } = conversation;
  const { message_id, reply_to } = message;
  if (kind === "channel")
    await orderPostLook(ctx, tx, { id, message: message_id, ...(reply_to !== "" && { post: reply_to }) });
  else await orderLook(ctx, tx, { connection, chat, message: message_id });
}
