import type { Context } from "../../../context.ts";
import type { GraphClient } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { findAccount, reachAs, reachMicrosoft } from "../../connection/index.ts";
import { settingsOf } from "../settings/store.ts";

/** The way to Microsoft for classes. */
export interface Way {
  readonly graph: GraphClient;
  /** Microsoft's object id of the account in whose name all is done; absent where the app does it. */
  readonly account: string | undefined;
}

/** Microsoft's object id of the account in whose name classes are synchronised: it owns all teams, whatever rosters say. */
export async function keeperOf(tx: Transaction): Promise<string | undefined> {
  const { account } = await settingsOf(tx);
  return account === undefined ? undefined : (await findAccount(tx, account))?.object_id;
}

/** Reaches Microsoft as the app, or in the name of the account that was chosen. Throws with the cure where that is gone. */
export async function reachForClasses(ctx: Context, connection: string): Promise<Way> {
  const chosen = await ctx.transaction(async (tx) => {
    const { account } = await settingsOf(tx);
    return account === undefined ? undefined : { id: account, row: await findAccount(tx, account) };
  });
  if (chosen === undefined) return { graph: (await reachMicrosoft(ctx, connection)).graph, account: undefined };
  if (chosen.row === undefined || chosen.row.connection_id !== connection)
    throw new Failure("conflict", "The account in whose name classes are synchronised is not connected any more.", {
      reason: "account-gone",
      cure: "Connect it again, or choose another one in the settings of classes.",
    });
  return { graph: await reachAs(ctx, chosen.id), account: chosen.row.object_id };
}
