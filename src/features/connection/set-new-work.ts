import type { Context } from "../../context.ts";
import { refuseIdle, refuseOtherWorld } from "./rules.ts";
import { type ConnectionRow, connectionRow, setForNewWork } from "./store.ts";

/** From now on new work goes through this connection. What was begun before stays with the connection that began it. */
export async function chooseForNewWork(ctx: Context, id: string): Promise<ConnectionRow> {
  return ctx.transaction(async (tx) => {
    const row = await connectionRow(tx, id);
    refuseOtherWorld(row, ctx.sandbox);
    refuseIdle(row);
    if (row.for_new_work) return row;
    await setForNewWork(tx, row);
    await ctx.record(tx, { what: "connection.chosen-for-new-work", about: id, data: { name: row.name } });
    return connectionRow(tx, id);
  });
}
