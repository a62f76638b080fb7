import type { Context } from "../../../context.ts";
import { connectionRow } from "../store.ts";
import { askedAndGranted, keepPermissionSet, type PermissionSet } from "./store.ts";

/** Chooses whose list of permissions a connection asks for. */
export async function setPermissionSet(ctx: Context, id: string, set: PermissionSet): Promise<void> {
  await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const { permissionSet: before } = await askedAndGranted(tx, id);
    if (before === set) return;
    await keepPermissionSet(tx, id, set);
    await ctx.record(tx, { what: "connection.permission-set-chosen", about: id, data: { before, set } });
  });
}
