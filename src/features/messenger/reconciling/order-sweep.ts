import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";

/** Whose chats are looked through, by which connection. */
export interface Swept {
  readonly connection: string;
  readonly objectId: string;
}

/** What calls for a look comes in several pieces. */
const GATHER = SECOND;

/** Orders that the chats of an account are looked through for what Microsoft did not announce: soon, or at a time. */
export async function orderSweep(
  ctx: Context,
  tx: Transaction,
  { connection, objectId, at = later(ctx.clock.now(), GATHER) }: Swept & { readonly at?: Date },
): Promise<void> {
  const data = { connection, objectId };
  await ctx.order(tx, { job: "messenger.sweep", data, key: `${connection} ${objectId}`, at });
}
