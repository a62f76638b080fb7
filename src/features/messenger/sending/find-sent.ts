import type { Context } from "../../../context.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { readMessage } from "../content/read-message.ts";
import { placeOf } from "../conversations/address.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { postOf, writtenSince } from "./hand-over.ts";
import { plainWords } from "./rules.ts";
import { claimed, type OutgoingRow } from "./store.ts";

/** Microsoft's clock and ours differ a little. */
const SKEW = MINUTE;

/**
 * Looks in the chat for a message that Microsoft was asked to send and gave no clear answer about: one by the same author
 * with the same words, since it was asked, that no other of ours became. Undefined where there is none.
 */
export async function findSent(ctx: Context, conversation: ConversationRow, row: OutgoingRow): Promise<unknown> {
  const since = later(row.asked_at ?? row.created_at, -SKEW);
  const { graph } = await reachMicrosoft(ctx, conversation.connection_id);
  const post = await ctx.transaction((tx) => postOf(tx, row));
  const messages = await writtenSince(graph, { conversation, post }, since);
  const words = plainWords(row.wish.content);
  const alike = messages
    .map((raw) => ({ raw, message: readMessage(raw, placeOf(conversation)) }))
    .filter(({ message }) => message.sender?.id === row.author_object_id && message.createdAt >= since)
    .filter(({ message }) => message.deletedAt === null && plainWords(message.content) === words);
  const taken = await ctx.transaction((tx) =>
    claimed(
      tx,
      conversation.id,
      alike.map(({ message }) => message.id),
    ),
  );
  // The first of several that are alike: they were sent in this order.
  return alike.toReversed().find(({ message }) => !taken.has(message.id))?.raw;
}
