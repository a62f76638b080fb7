import type { Context } from "../../../../context.ts";
import { later, MINUTE } from "../../../../kernel/time.ts";
import { reachMicrosoft } from "../../../connection/index.ts";
import { type ChatMessage, readMessage } from "../../content/read-message.ts";
import { placeOf } from "../../conversations/address.ts";
import type { ConversationRow } from "../../conversations/store.ts";
import { uploadsOfAll } from "../../uploads/store.ts";
import { postOf, writtenSince } from "./hand-over.ts";
import { likeness } from "../rules.ts";
import { claimed, type OutgoingRow } from "../store.ts";

/** Microsoft's clock and ours differ a little. */
const SKEW = MINUTE;

/**
 * Looks in the chat for a message that Microsoft was asked to send and gave no clear answer about: one by the same author
 * with the same words, pictures and files, since it was asked, that no other of ours became. Undefined where there is none.
 */
export async function findSent(ctx: Context, conversation: ConversationRow, row: OutgoingRow): Promise<unknown> {
  const since = later(row.asked_at ?? row.created_at, -SKEW);
  const { graph } = await reachMicrosoft(ctx, conversation.connection_id);
  const post = await ctx.transaction((tx) => postOf(tx, row));
  const messages = await writtenSince(graph, { conversation, post }, since);
  const uploads = (await ctx.transaction((tx) => uploadsOfAll(tx, [row.id]))).get(row.id) ?? [];
  const wanted = likeness(
    row.wish.content,
    uploads.flatMap(({ guid }) => guid ?? []),
  );
  const alike = messages
    .map((raw) => ({ raw, message: readMessage(raw, placeOf(conversation)) }))
    .filter(({ message }) => message.sender?.id === row.author_object_id && message.createdAt >= since)
    .filter(({ message }) => message.deletedAt === null && likenessOf(message) === wanted);
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

function likenessOf({ content, attachments }: ChatMessage): string {
  return likeness(
    content,
    attachments.flatMap((each) => (each.kind === "file" ? each.id : [])),
  );
}
