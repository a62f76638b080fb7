import type { Context } from "../../../context.ts";
import { getChat } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { membersIn, meet } from "../conversations/acquaint.ts";
import { threadsWith } from "../conversations/threads-with.ts";
import { keptAccounts } from "./kept-accounts.ts";
import { type Chats, foreignAmong, keepForeign } from "./store.ts";

/** For so long it is believed that a chat is nobody's here. */
const BELIEVED = DAY;

export type Verdict = "ours" | "foreign";

/** A chat, by Microsoft's id. */
interface Judged {
  readonly connection: string;
  readonly chat: string;
}

/** Whether chats are of anybody whose chats are kept, as far as that is known. */
export async function verdictsOn(
  ctx: Context,
  tx: Transaction,
  { connection, chats }: Chats,
): Promise<ReadonlyMap<string, Verdict>> {
  const people = (await keptAccounts(ctx, tx, connection)).map(({ objectId }) => objectId);
  const foreign = await foreignAmong(tx, { connection, chats }, later(ctx.clock.now(), -BELIEVED));
  const ours = await threadsWith(tx, { connection, threads: chats, people });
  return new Map([
    ...[...foreign].map((chat): [string, Verdict] => [chat, "foreign"]),
    ...[...ours].map((chat): [string, Verdict] => [chat, "ours"]),
  ]);
}

/**
 * Whether a chat is of anybody whose chats are kept. Where that is not known Microsoft is asked, once: of one that is ours the
 * conversation begins, of any other nothing is kept but that it was asked for. Throws what Microsoft's refusal means.
 */
export async function isOurs(ctx: Context, { connection, chat }: Judged): Promise<boolean> {
  const known = await ctx.transaction((tx) => verdictsOn(ctx, tx, { connection, chats: [chat] }));
  const verdict = known.get(chat);
  if (verdict !== undefined) return verdict === "ours";
  const { graph } = await reachMicrosoft(ctx, connection);
  const told = await getChat(graph, chat, { priority: "background" });
  const members = new Set(membersIn(told));
  return ctx.transaction(async (tx) => {
    const at = ctx.clock.now();
    const isKept = (await keptAccounts(ctx, tx, connection)).some(({ objectId }) => members.has(objectId));
    if (isKept && told !== undefined) await meet(ctx, tx, { connection, thread: chat, told });
    else await keepForeign(tx, { connection, chat }, { at, forget: later(at, -BELIEVED) });
    return isKept;
  });
}
