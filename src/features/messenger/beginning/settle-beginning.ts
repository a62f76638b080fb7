import type { Chat } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { createChat } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { giveBack, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { reachAs } from "../../connection/index.ts";
import { orderBeginning } from "./begin-conversation.ts";
import { findGroup } from "./find-group.ts";
import { judgeBeginning, type Turn } from "./judge-beginning.ts";
import { keepBegun } from "./keep-begun.ts";
import { beginningRow, type BeginningRow, changeBeginning } from "./store.ts";

const LEASE = MINUTE;
const SOON = 5 * SECOND;
/** How long a group may take to be seen among somebody's chats after Microsoft made it. */
const SETTLING = 15 * SECOND;

/**
 * Begins a chat that was written down. May run any number of times: a group that Microsoft may have made is looked for
 * before it is asked for again; the chat of two people is the same however often it is asked for.
 */
export async function settleBeginning(ctx: Context, id: string): Promise<void> {
  const lease = await ctx.transaction(async (tx) => {
    const taken = await takeLease(tx, ctx.clock, { name: `beginning/${id}`, server: ctx.server, lasts: LEASE });
    // Whoever is at it may die.
    if (taken === undefined) await orderBeginning(ctx, tx, { id, at: later(ctx.clock.now(), SOON) });
    return taken;
  });
  if (lease === undefined) return;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, async (signal) => {
      const again = await settle(ctx, { lease, signal }, await ctx.transaction((tx) => beginningRow(tx, id)));
      if (again !== undefined) await ctx.transaction((tx) => orderBeginning(ctx, tx, { id, at: again }));
    });
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

/** Resolves with when to go on, where that is not the end of it. */
async function settle(ctx: Context, turn: Turn, row: BeginningRow): Promise<Date | undefined> {
  if (row.state === "begun" || row.state === "failed") return undefined;
  try {
    return await (row.state === "asked" && row.kind === "group" ? lookFirst(ctx, turn, row) : begin(ctx, turn, row));
  } catch (error) {
    return judgeBeginning(ctx, turn, { row, error });
  }
}

async function lookFirst(ctx: Context, turn: Turn, row: BeginningRow): Promise<Date | undefined> {
  const chat = await findGroup(ctx, row);
  if (chat !== undefined) return keepBegun(ctx, turn, { row, chat });
  const settled = later(row.asked_at ?? row.created_at, SETTLING);
  return ctx.clock.now() < settled ? settled : begin(ctx, turn, row);
}

async function begin(ctx: Context, turn: Turn, row: BeginningRow): Promise<undefined> {
  return keepBegun(ctx, turn, { row, chat: await ask(ctx, turn, row) });
}

/** What is kept before Microsoft is asked tells whoever comes after a crash to look for it first. */
async function ask(ctx: Context, { lease, signal }: Turn, row: BeginningRow): Promise<Chat> {
  const { id, kind, people, topic } = row;
  const graph = await reachAs(ctx, row.account_id);
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changeBeginning(tx, id, { state: "asked", asked_at: ctx.clock.now() });
  });
  crashPoint("chat-asked");
  const chat = await createChat(graph, { kind, people, topic: topic ?? undefined, signal, patienceMs: MINUTE });
  crashPoint("chat-answered");
  return chat;
}
