import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { abilitiesOn, accountsAt } from "../../connection/index.ts";
import { SERVICE } from "../conversations/accounts-written-to.ts";

/** A Microsoft user whose chats are kept. */
export interface KeptAccount {
  readonly objectId: string;
  readonly name: string;
}

const CHATS = "messenger.chats";

/**
 * Whose chats are kept at a connection: those of people who connected their own account, while chats are received, and those
 * of the organisation's account, while people write to it.
 */
export async function keptAccounts(ctx: Context, tx: Transaction, connection: string): Promise<KeptAccount[]> {
  const on = new Set((await abilitiesOn(ctx, tx)).map(({ key }) => key));
  const accounts = (await accountsAt(tx, connection)).filter(({ user_id: user }) =>
    on.has(user === null ? SERVICE : CHATS),
  );
  const each = new Map(accounts.map(({ object_id: objectId, display_name: name }) => [objectId, { objectId, name }]));
  return [...each.values()];
}
