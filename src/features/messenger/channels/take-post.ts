import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ChatMessage, readMessage } from "../content/read-message.ts";
import { touchConversations } from "../conversations/store.ts";
import { type FoundBy, keepMessages, messageOf } from "../receiving/store.ts";
import { orderChannelSweep } from "./order-channel-sweep.ts";
import { orderPostLook } from "./order-post-look.ts";
import { channelOf, type ChannelRow } from "./store.ts";

interface Taken {
  readonly connection: string;
  /** As Microsoft showed it. */
  readonly raw: unknown;
  readonly foundBy: FoundBy;
}

/**
 * Keeps a message of a channel as Microsoft shows it, in the transaction that remembers that it was heard or found. May be
 * done any number of times and in any order: the newest version stays. What is of a channel that nobody chose is dropped,
 * and counted. Resolves with Microsoft's own id of it. Throws a Failure for what is no message of a channel.
 */
export async function takePost(ctx: Context, tx: Transaction, { connection, raw, foundBy }: Taken): Promise<string> {
  const message = readMessage(raw);
  if (message.place.in !== "channel") throw notOfChannel();
  const channel = await channelOf(tx, { connection, channel: message.place.channelId });
  // What one of ours wrote is kept wherever it was written.
  if (channel?.is_kept === true || (channel !== undefined && foundBy === "sending"))
    await keepPost(ctx, tx, { channel, message, foundBy });
  else ctx.metrics.brought("channels", "stranger", 1);
  return message.id;
}

interface Kept extends Pick<Taken, "foundBy"> {
  readonly channel: ChannelRow;
  readonly message: ChatMessage;
}

/** The same with a message that was read already, of a channel that is kept. */
export async function keepPost(ctx: Context, tx: Transaction, { channel, message, foundBy }: Kept): Promise<void> {
  const at = ctx.clock.now();
  const { id: conversation } = channel;
  const [novelty] = await keepMessages(tx, [{ conversation, message }], { id: ctx.random.uuid(), foundBy, at });
  if (novelty === "known") return;
  await touchConversations(tx, new Map([[conversation, message.createdAt]]));
  await lookAtItsPost(ctx, tx, { channel, message });
  // Who renames a channel says so in a message of Microsoft's own.
  if (message.event !== null && foundBy === "announcement") await orderChannelSweep(ctx, tx, { id: conversation });
  const data = { message: message.id, foundBy };
  const changed = message.deletedAt === null ? "message.changed" : "message.deleted";
  await ctx.record(tx, { what: novelty === "new" ? "message.received" : changed, about: conversation, data });
}

/** A reply may come before its post, or to one that is older than all that was looked through. */
async function lookAtItsPost(
  ctx: Context,
  tx: Transaction,
  { channel: { id }, message: { place } }: Omit<Kept, "foundBy">,
): Promise<void> {
  const post = place.in === "channel" ? place.replyToId : null;
  if (post === null || (await messageOf(tx, { conversation: id, message: post })) !== undefined) return;
  await orderPostLook(ctx, tx, { id, message: post });
}

function notOfChannel(): Failure {
  return new Failure("upstream-refused", "Microsoft told of a message of a chat where a channel was asked for.", {
    reason: "message-misplaced",
    cure: "Nothing was kept of it. Report it if it stays.",
  });
}
