import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { orderAcquaintance } from "../conversations/acquaint.ts";
import { conversationOfThread, touchConversation } from "../conversations/store.ts";
import { type ChatMessage, readMessage } from "../content/read-message.ts";
import { type FoundBy, keepMessage } from "./store.ts";

interface Taken {
  readonly connection: string;
  /** As Microsoft showed it. */
  readonly raw: unknown;
  readonly foundBy: FoundBy;
}

/**
 * Keeps a message of a chat as Microsoft shows it, in the transaction that remembers that it was heard or found. May be
 * done any number of times and in any order: the newest version stays. Resolves with Microsoft's own id of it. Throws a
 * Failure for what is no message.
 */
export async function takeMessage(ctx: Context, tx: Transaction, { raw, ...taken }: Taken): Promise<string> {
  const message = readMessage(raw);
  await keepRead(ctx, tx, { ...taken, message });
  return message.id;
}

/** The same with a message that was read already. */
export async function keepRead(
  ctx: Context,
  tx: Transaction,
  { connection, message, foundBy }: Omit<Taken, "raw"> & { readonly message: ChatMessage },
): Promise<void> {
  // Channels are heard by a listening of their own.
  if (message.place.in !== "chat") throw notOfChat();
  const at = ctx.clock.now();
  const thread = { id: ctx.random.uuid(), connection, thread: message.place.chatId, at };
  const { id: conversation, isNew } = await conversationOfThread(tx, thread);
  const novelty = await keepMessage(tx, { id: ctx.random.uuid(), conversation, message, foundBy, at });
  if (novelty === "known") return;
  await touchConversation(tx, conversation, message.createdAt);
  // Who joins, leaves or renames says so in a message of Microsoft's own.
  if (isNew || message.event !== null) await orderAcquaintance(ctx, tx, conversation);
  const data = { message: message.id, foundBy };
  await ctx.record(tx, { what: FACTS[novelty](message.deletedAt), about: conversation, data });
}

const FACTS = {
  new: () => "message.received",
  changed: (deletedAt: Date | null) => (deletedAt === null ? "message.changed" : "message.deleted"),
} as const;

function notOfChat(): Failure {
  return new Failure("upstream-refused", "Microsoft told of a message of a channel where a chat was asked for.", {
    reason: "message-misplaced",
    cure: "Nothing was kept of it. Report it if it stays.",
  });
}
