import type { Context } from "../../../context.ts";
import { presencesOf } from "../../../graph/index.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { watchedAt } from "./store.ts";
import { takeTold } from "./take-told.ts";

/** Asks for the presence of all who are looked at through a connection, with one request. */
export async function lookAtPresence(ctx: Context, connection: string): Promise<void> {
  const ids = await ctx.transaction(async (tx) => (await watchedAt(tx, connection)).map((row) => row.object_id));
  if (ids.length === 0) return;
  const at = ctx.clock.now();
  const { graph } = await reachMicrosoft(ctx, connection);
  const told = await presencesOf(graph, ids);
  await ctx.transaction((tx) => takeTold(ctx, tx, { connection, told, at }));
}
