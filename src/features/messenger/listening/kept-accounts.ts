import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { abilitiesOn, accountsAt } from "../../connection/index.ts";

/** A Microsoft user whose chats are kept. */
export interface KeptAccount {
  readonly objectId: string;
  readonly name: string;
}

export const CHATS = "messenger.chats";

/** Whose chats are kept at a connection: those of people who connected their own account, while chats are received at all. */
export async function keptAccounts(ctx: Context, tx: Transaction, connection: string): Promise<KeptAccount[]> {
  const on = await abilitiesOn(ctx, tx);
  if (!on.some(({ key }) => key === CHATS)) return [];
  const accounts = (await accountsAt(tx, connection)).filter(({ user_id: user }) => user !== null);
  const each = new Map(accounts.map(({ object_id: objectId, display_name: name }) => [objectId, { objectId, name }]));
  return [...each.values()];
}
