import type { Chat } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import { getChat } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { type Acquaintance, conversationOfThread, conversationRow, keepAcquaintance } from "./store.ts";

/** Several people join at once, and each of them says so in a message. */
const GATHER = SECOND;

/** Orders that Microsoft is asked what a chat is called and who is in it. */
export async function orderAcquaintance(ctx: Context, tx: Transaction, id: string): Promise<void> {
  await ctx.order(tx, { job: "messenger.acquaint", data: { id }, key: id, at: later(ctx.clock.now(), GATHER) });
}

/** Asks Microsoft what a chat is called and who is in it, and keeps that. Of a chat that is gone, what is known stays. */
export async function acquaint(ctx: Context, id: string): Promise<void> {
  const row = await ctx.transaction((tx) => conversationRow(tx, id));
  const { graph } = await reachMicrosoft(ctx, row.connection_id);
  const chat = await getChat(graph, row.thread_id, { priority: "background" });
  if (chat === undefined) return;
  await ctx.transaction((tx) => keepTold(ctx, tx, { id, told: chat }));
}

/** Begins the conversation that a chat is with what Microsoft told of it. */
export async function meet(
  ctx: Context,
  tx: Transaction,
  { connection, thread, told }: { readonly connection: string; readonly thread: string; readonly told: Chat },
): Promise<void> {
  const id = await conversationOfThread(tx, { id: ctx.random.uuid(), connection, thread, at: ctx.clock.now() });
  await keepTold(ctx, tx, { id, told });
}

async function keepTold(
  ctx: Context,
  tx: Transaction,
  { id, told }: { readonly id: string; readonly told: Chat },
): Promise<void> {
  if (!(await keepAcquaintance(tx, id, acquaintanceOf(told, ctx.clock.now())))) return;
  await ctx.record(tx, { what: "conversation.changed", about: id, data: {} });
}

/** Microsoft's object ids of those who are in a chat; nobody is in one that is gone. */
export function membersIn(told: Chat | undefined): string[] {
  return z
    .array(Member)
    .parse(told?.members ?? [])
    .flatMap(({ userId }) => userId ?? []);
}

const KINDS = new Set<unknown>(["oneOnOne", "group", "meeting"]);

/** Of people outside Microsoft tells little, and of guests in some answers nothing. */
const Member = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  userId: z.string().nullish(),
  email: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
});

function acquaintanceOf({ chatType, topic, webUrl, members }: Chat, at: Date): Acquaintance {
  return {
    kind: isKind(chatType) ? chatType : "unknown",
    topic: topic ?? null,
    web_url: webUrl ?? null,
    members: z
      .array(Member)
      .parse(members ?? [])
      .map(memberOf),
    at,
  };
}

function isKind(type: unknown): type is Exclude<Acquaintance["kind"], "unknown"> {
  return KINDS.has(type);
}

function memberOf({ id, displayName, userId, email, roles }: z.output<typeof Member>): Acquaintance["members"][number] {
  return {
    membership_id: id,
    object_id: userId ?? null,
    name: displayName ?? null,
    email: email ?? null,
    is_guest: roles?.includes("guest") ?? false,
  };
}
