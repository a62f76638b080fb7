import type { Context } from "../../../context.ts";
import type { Connection } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { wayTo } from "../credentials/open-credential.ts";
import { refuseOtherWorld } from "../rules.ts";
import type { ConnectionRow } from "../store.ts";

/** The app of a connection, to speak by in the name of accounts; their tokens, too, are shown to no other Microsoft. */
export async function wayOfWorld(
  ctx: Context,
  tx: Transaction,
  connection: string,
): Promise<{ connection: ConnectionRow; way: Connection }> {
  const found = await wayTo(ctx, tx, connection);
  refuseOtherWorld(found.connection, ctx.sandbox);
  return found;
}
