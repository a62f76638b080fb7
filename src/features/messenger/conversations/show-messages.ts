import type { Context } from "../../../context.ts";
import { ofOneMoment } from "../../../kernel/database/one-moment.ts";
import type { Message } from "../contract.ts";
import { messagesBefore, type MessageRow } from "../receiving/store.ts";
import type { OutgoingMessage } from "../sending/contract.ts";
import { showOnTheWay } from "../sending/show-outgoing.ts";
import { sightOf } from "./sight.ts";
import { conversationSeen } from "./store.ts";

const PAGE = 50;

/** What was written in a conversation, the latest first; with the first page, what is on its way there. */
export async function showMessages(
  ctx: Context,
  id: string,
  before: string | undefined,
): Promise<{ items: Message[]; outgoing: OutgoingMessage[]; cursor?: string }> {
  return ctx.transaction(async (tx) => {
    // What is sent meanwhile would be neither written yet nor on its way any more.
    await ofOneMoment(tx);
    await conversationSeen(tx, id, await sightOf(ctx, tx));
    const rows = await messagesBefore(tx, id, { before, limit: PAGE });
    const outgoing = before === undefined ? await showOnTheWay(tx, id) : [];
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items: rows.map(shownMessage), outgoing, ...(last && { cursor: last.id }) };
  });
}

/** A message as the API shows it. */
export function shownMessage(row: MessageRow): Message {
  return {
    ...row.shown,
    id: row.id,
    messageId: row.message_id,
    ...(row.reply_to !== "" && { replyTo: row.reply_to }),
    createdAt: row.created_at.toISOString(),
    ...(row.edited_at && { editedAt: row.edited_at.toISOString() }),
    ...(row.deleted_at && { deletedAt: row.deleted_at.toISOString() }),
    ...(row.erased_at && { erased: { at: row.erased_at.toISOString(), because: row.erased_because ?? "" } }),
    foundBy: row.found_by,
  };
}
