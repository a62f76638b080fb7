import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { explain, found, reachAs } from "../../connection/index.ts";
import type { ConversationRow } from "../conversations/store.ts";
import { findSent } from "./find-sent.ts";
import { handOver, type Handed, readied } from "./hand-over.ts";
import { judgeRefusal, type Turn } from "./judge-refusal.ts";
import { changeOutgoing, type OutgoingRow } from "./store.ts";
import { takeSent } from "./take-sent.ts";

/** How long something may take to be seen in a chat after Microsoft took it. */
const SETTLING = 15 * SECOND;
const LOOK_AGAIN = MINUTE;

interface One {
  readonly conversation: ConversationRow;
  readonly row: OutgoingRow;
}

/** Sends one message that waits, or finds that it was sent. Resolves with when to go on, where what comes behind it has to wait. */
export async function sendOne(ctx: Context, turn: Turn, one: One): Promise<Date | undefined> {
  const { row } = one;
  const looked = row.state === "asked" ? await lookFirst(ctx, turn, one) : undefined;
  if (looked !== undefined) return looked.again;
  try {
    const graph = await reachAs(ctx, row.account_id);
    const handed = await ctx.transaction((tx) => readied(tx, row));
    await ask(ctx, turn, row);
    return keepSent(ctx, turn, { ...one, raw: await send(graph, turn, { ...one, ...handed }) });
  } catch (error) {
    return judgeRefusal(ctx, turn, { row, error });
  }
}

/** Whether it was sent already, as far as can be told: then with when to go on. Undefined where it has to be asked for again. */
async function lookFirst(ctx: Context, turn: Turn, one: One): Promise<{ again: Date | undefined } | undefined> {
  const { row, conversation } = one;
  const now = ctx.clock.now();
  try {
    const seen = await findSent(ctx, conversation, row);
    if (seen !== undefined) return { again: await keepSent(ctx, turn, { ...one, raw: seen }) };
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    // Nobody knows whether it was sent until somebody may look.
    await ctx.transaction((tx) => changeOutgoing(tx, row.id, { finding: found(explanation, now) }));
    return { again: later(now, LOOK_AGAIN) };
  }
  const settled = later(row.asked_at ?? now, SETTLING);
  return now < settled ? { again: settled } : undefined;
}

/** Kept before Microsoft is asked, so that whoever comes after a crash looks for it first. */
async function ask(ctx: Context, { lease }: Turn, { id }: OutgoingRow): Promise<void> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changeOutgoing(tx, id, { state: "asked", asked_at: ctx.clock.now() });
  });
  crashPoint("message-asked");
}

async function send(
  graph: GraphClient,
  { signal }: Turn,
  { conversation, post, message }: One & Handed,
): Promise<unknown> {
  const raw = await handOver(graph, { conversation, post }, { message, signal, patienceMs: MINUTE });
  crashPoint("message-answered");
  return raw;
}

async function keepSent(
  ctx: Context,
  { lease }: Turn,
  { conversation, row, raw }: One & { raw: unknown },
): Promise<undefined> {
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    const messageId = await takeSent(ctx, tx, { conversation, raw });
    await changeOutgoing(tx, row.id, { state: "sent", message_id: messageId, finding: null });
    await ctx.record(tx, {
      what: "message.sent",
      about: conversation.id,
      data: { outgoing: row.id, message: messageId },
    });
  });
  crashPoint("message-recorded");
  return undefined;
}
