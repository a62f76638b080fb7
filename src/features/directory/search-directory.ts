import type { Context } from "../../context.ts";
import { usersStartingWith } from "../../graph/index.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../connection/index.ts";
import type { DirectoryUser } from "./contract.ts";
import { directoryUser, SELECT } from "./graph.ts";

/** People of the Entra tenant whose name or address begins with `text`, at most 25. */
export async function searchDirectory(ctx: Context, text: string): Promise<DirectoryUser[]> {
  const { graph } = await reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
  const users = await inWords(() => usersStartingWith(graph, { text, select: SELECT, most: 25 }));
  return users.map(directoryUser).filter((user) => user !== undefined);
}
