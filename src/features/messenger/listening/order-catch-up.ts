import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { orderSweep } from "../reconciling/order-sweep.ts";
import { keptAccounts } from "./kept-accounts.ts";
import { userIn } from "./rules.ts";

/** Orders a look through the chats that a resource announces: one account's, or those of all that are kept. */
export async function orderCatchUp(
  ctx: Context,
  tx: Transaction,
  { connection, resource }: { readonly connection: string; readonly resource: string },
): Promise<void> {
  const own = userIn(resource);
  const missed = own === undefined ? await keptAccounts(ctx, tx, connection) : [{ objectId: own }];
  for (const { objectId } of missed) await orderSweep(ctx, tx, { connection, objectId });
}
