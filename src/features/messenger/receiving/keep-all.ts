import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Fact } from "../../../kernel/facts/record.ts";
import { orderAcquaintance } from "../conversations/acquaint.ts";
import { conversationsOfThreads, touchConversations } from "../conversations/store.ts";
import { inChat, newestOfEach, type PlacedMessage } from "./rules.ts";
import type { ChatMessage } from "../content/read-message.ts";
import { type FoundBy, keepMessages, type Novelty } from "./store.ts";

interface Found {
  readonly connection: string;
  readonly messages: readonly ChatMessage[];
  readonly foundBy: FoundBy;
}

/** A message, where it is kept, and what keeping it came to. */
interface Settled {
  readonly message: PlacedMessage;
  readonly conversation: { readonly id: string; readonly isNew: boolean };
  readonly novelty: Exclude<Novelty, "known">;
}

/**
 * Keeps messages of chats, in the transaction that remembers that they were heard or found: a few statements, however many
 * they are. May be done any number of times and in any order: the newest version of each stays. Resolves with how many were
 * not known before. Throws a Failure where one is of no chat.
 */
export async function keepAll(
  ctx: Context,
  tx: Transaction,
  { connection, messages, foundBy }: Found,
): Promise<number> {
  const newest = newestOfEach(messages.map(inChat));
  if (newest.length === 0) return 0;
  const at = ctx.clock.now();
  const threads = [...new Set(newest.map(({ place }) => place.chatId))].map((thread) => ({
    thread,
    id: ctx.random.uuid(),
  }));
  const conversations = await conversationsOfThreads(tx, { connection, threads, at });
  const placed = newest.flatMap((message) => {
    const conversation = conversations.get(message.place.chatId);
    return conversation === undefined ? [] : [{ message, conversation }];
  });
  const novelties = await keepMessages(
    tx,
    placed.map(({ message, conversation }) => ({ conversation: conversation.id, message })),
    { id: ctx.random.uuid(), foundBy, at },
  );
  const settled = placed.flatMap((each, place) => {
    const novelty = novelties[place] ?? "known";
    return novelty === "known" ? [] : [{ ...each, novelty }];
  });
  await follow(ctx, tx, { settled, foundBy });
  return settled.filter(({ novelty }) => novelty === "new").length;
}

/** What follows from what is new in conversations. */
async function follow(
  ctx: Context,
  tx: Transaction,
  { settled, foundBy }: { readonly settled: readonly Settled[]; readonly foundBy: FoundBy },
): Promise<void> {
  if (settled.length === 0) return;
  await touchConversations(tx, latestOfEach(settled));
  // Who joins, leaves or renames says so in a message of Microsoft's own.
  const strange = settled.filter(({ conversation, message }) => conversation.isNew || message.event !== null);
  for (const id of new Set(strange.map(({ conversation }) => conversation.id))) await orderAcquaintance(ctx, tx, id);
  await ctx.recordAll(
    tx,
    settled.map((each) => factOf(each, foundBy)),
  );
}

function latestOfEach(settled: readonly Settled[]): ReadonlyMap<string, Date> {
  const latest = new Map<string, Date>();
  for (const { conversation, message } of settled) {
    const known = latest.get(conversation.id);
    if (known === undefined || known < message.createdAt) latest.set(conversation.id, message.createdAt);
  }
  return latest;
}

function factOf({ message, conversation, novelty }: Settled, foundBy: FoundBy): Fact {
  const what = FACTS[novelty](message.deletedAt);
  return { what, about: conversation.id, data: { message: message.id, foundBy } };
}

const FACTS = {
  new: () => "message.received",
  changed: (deletedAt: Date | null) => (deletedAt === null ? "message.changed" : "message.deleted"),
} as const;
