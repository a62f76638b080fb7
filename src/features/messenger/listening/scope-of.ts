import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { isAnnounced, progressOf } from "../../connection/index.ts";
import { keptAccounts } from "./kept-accounts.ts";
import { chatsOf, EACH_UP_TO, EVERYBODYS, type Scope } from "./rules.ts";
import { eachUpTo } from "./store.ts";

/** The listening to chats, by name. */
export const LISTENING = "messenger.chats";

/** All that decides what is listened to at a connection. */
export async function scopeOf(ctx: Context, tx: Transaction, connection: string): Promise<Scope> {
  return {
    accounts: (await keptAccounts(ctx, tx, connection)).map(({ objectId }) => objectId),
    upTo: (await eachUpTo(tx)) ?? EACH_UP_TO,
    known: await progressOf(tx, { connection, listening: LISTENING }),
  };
}

/** Whether Microsoft announces now what is written in an account's chats. */
export async function isListenedTo(
  tx: Transaction,
  { connection, objectId }: { readonly connection: string; readonly objectId: string },
): Promise<boolean> {
  return (
    (await isAnnounced(tx, { connection, resource: chatsOf(objectId) })) ||
    (await isAnnounced(tx, { connection, resource: EVERYBODYS }))
  );
}
