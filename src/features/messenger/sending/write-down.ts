import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import { claimUploads } from "../uploads/store.ts";
import { wantUploads } from "../uploads/want-uploads.ts";
import { authorFor } from "./author-for.ts";
import type { MessageWish, Written } from "./contract.ts";
import { fitting } from "./fit-message.ts";
import { addOutgoing, type OutgoingRow } from "./store.ts";

interface Wish {
  readonly conversation: string;
  readonly message: Omit<MessageWish, "account">;
  /** In whose name; one's own where it is not said. */
  readonly account?: string | undefined;
}

/**
 * Writes down what somebody wants to write in a conversation, in the name of their own account, and orders that it is
 * sent. Resolves before Microsoft is asked; whatever becomes of it is shown in the conversation.
 */
export async function writeDown(ctx: Context, { conversation: id, message, account }: Wish): Promise<OutgoingRow> {
  return ctx.transaction(async (tx) => {
    const conversation = await conversationSeen(tx, id, await sightOf(ctx, tx));
    const author = await authorFor(ctx, tx, { conversation, account });
    const by = { account_id: author.id, author_object_id: author.object_id, author_name: author.display_name };
    const { uploads: ids = [], ...said } = message;
    const uploads = await wantUploads(ctx, tx, { conversation, ids, scopes: author.scopes });
    const written = await fitting(tx, conversation, { ...said, uploads });
    const row = await writeDownWithin(ctx, tx, { conversation: id, written, by });
    await claimUploads(tx, row.id, uploads);
    return row;
  });
}

interface Allowed {
  readonly conversation: string;
  readonly written: Written;
  readonly by: Pick<OutgoingRow, "account_id" | "author_object_id" | "author_name">;
}

/** The same within a transaction, where it is known already that they may, and that Microsoft takes it. */
export async function writeDownWithin(
  ctx: Context,
  tx: Transaction,
  { conversation, written, by }: Allowed,
): Promise<OutgoingRow> {
  const row = await addOutgoing(tx, {
    ...by,
    id: ctx.random.uuid(),
    conversation_id: conversation,
    wish: written,
    created_at: ctx.clock.now(),
  });
  const data = { outgoing: row.id, author: by.author_name };
  await ctx.record(tx, { what: "message.written", about: conversation, data });
  await orderSending(ctx, tx, { conversation });
  return row;
}

/** Orders that what waits in a conversation is sent: now, or at a time. */
export async function orderSending(
  ctx: Context,
  tx: Transaction,
  { conversation, at = ctx.clock.now() }: { readonly conversation: string; readonly at?: Date },
): Promise<void> {
  await ctx.order(tx, { job: "messenger.send", data: { id: conversation }, key: conversation, at });
}
