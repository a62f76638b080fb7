import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { accountsOfUser } from "../../connection/index.ts";
import { serviceAccounts } from "./accounts-written-to.ts";

/**
 * What somebody may see: all conversations that are kept, or the chats in which one of these Microsoft users is, and the
 * channels that everybody sees or one of these users of ours.
 */
export type Sight = "all" | readonly string[];

/**
 * Programs and those who supervise see all conversations, everybody else those of their own connected accounts and of the
 * organisation's, and channels shown to them.
 */
export async function sightOf(ctx: Context, tx: Transaction): Promise<Sight> {
  const { caller } = ctx;
  if (caller?.who.kind !== "user" || caller.scopes.has("messages:supervise")) return "all";
  const accounts = [...(await accountsOfUser(tx, caller.who.id)), ...(await serviceAccounts(ctx, tx))];
  return [caller.who.id, ...accounts.map(({ object_id: id }) => id)];
}
