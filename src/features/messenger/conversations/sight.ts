import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { accountsOfUser } from "../../connection/index.ts";

/** Whose conversations somebody may see: all that are kept, or those in which one of these Microsoft users is. */
export type Sight = "all" | readonly string[];

/** Programs and those who supervise see all conversations, everybody else those of their own connected accounts. */
export async function sightOf({ caller }: Context, tx: Transaction): Promise<Sight> {
  if (caller?.who.kind !== "user" || caller.scopes.has("messages:supervise")) return "all";
  return (await accountsOfUser(tx, caller.who.id)).map(({ object_id: id }) => id);
}
