import type { Chat } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { orderAcquaintance } from "../conversations/acquaint.ts";
import { conversationOfThread, conversationRow, keepAcquaintance, touchConversations } from "../conversations/store.ts";
import { readText } from "../content/html/read-html.ts";
import { writeDownWithin } from "../sending/write-down.ts";
import type { Turn } from "./judge-beginning.ts";
import { type BeginningRow, changeBeginning } from "./store.ts";

interface Begun {
  readonly row: BeginningRow;
  readonly chat: Chat;
}

/** Keeps that a chat is there, and what is to be written in it first. */
export async function keepBegun(ctx: Context, { lease }: Turn, { row, chat }: Begun): Promise<undefined> {
  const { id: thread } = chat;
  if (!thread) throw new Error("Microsoft made a chat and did not tell its id.");
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const at = ctx.clock.now();
    const named = { id: ctx.random.uuid(), connection: row.connection_id, thread, at };
    const conversation = await conversationOfThread(tx, named);
    await introduce(ctx, tx, { row, chat, conversation });
    await changeBeginning(tx, row.id, {
      state: "begun",
      thread_id: thread,
      conversation_id: conversation,
      finding: null,
    });
    await ctx.record(tx, { what: "conversation.begun", about: conversation, data: { beginning: row.id } });
    if (row.text === null) return;
    const { account_id, author_object_id, author_name } = row;
    const by = { account_id, author_object_id, author_name };
    await writeDownWithin(ctx, tx, { conversation, written: { content: readText(row.text) }, by });
  });
  crashPoint("chat-recorded");
  return undefined;
}

/** Until Microsoft has told who is in it, whoever was to be in it is: those are who may see it. */
async function introduce(
  ctx: Context,
  tx: Transaction,
  { row, chat, conversation }: Begun & { readonly conversation: string },
): Promise<void> {
  const at = ctx.clock.now();
  const { acquainted_at: acquainted, last_message_at: lastMessage } = await conversationRow(tx, conversation);
  // It stands in the list before anybody writes in it.
  if (lastMessage === null) await touchConversations(tx, new Map([[conversation, at]]));
  if (acquainted !== null) return;
  const members = row.people.map(({ objectId, name, email, guest }) => ({
    membership_id: objectId,
    object_id: objectId,
    name,
    email: email ?? null,
    is_guest: guest,
  }));
  const known = { kind: row.kind, topic: row.topic, web_url: chat.webUrl ?? null };
  await keepAcquaintance(tx, conversation, { ...known, members, at });
  await orderAcquaintance(ctx, tx, conversation);
}
