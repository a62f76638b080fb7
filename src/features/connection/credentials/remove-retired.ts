import type { Context } from "../../../context.ts";
import { removeKey } from "../../../graph/index.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { holderOf } from "./hand-over.ts";
import { credentialInUse, type CredentialRow, credentialsOf, dropCredential } from "./store.ts";
import { tried } from "./try-microsoft.ts";

/** Forgets credentials that were replaced a while ago, and takes certificates of ours out of the app's registration. */
export async function removeRetired(ctx: Context, id: string, lease: Lease): Promise<void> {
  const rows = await ctx.transaction((tx) => credentialsOf(tx, [id]));
  for (const row of rows.filter(({ retires_at: at }) => at !== null && at <= ctx.now)) {
    if (!(await isGone(ctx, row))) continue;
    await ctx.transaction(async (tx) => {
      await stillHeld(tx, lease);
      await dropCredential(tx, row.id);
      if (row.secret_id !== null) await ctx.secrets.drop(tx, row.secret_id);
    });
  }
}

/** Whether Microsoft has let go of it, as far as that is in our hands: what it refuses to remove ends by itself. */
async function isGone(ctx: Context, { key_id: key, connection_id: id }: CredentialRow): Promise<boolean> {
  const holder = await ctx.transaction(async (tx) => holderOf(ctx, tx, await credentialInUse(tx, id)));
  if (holder === undefined || key === null) return true;
  const { graph } = await reachMicrosoft(ctx, id);
  const removed = await tried(() => removeKey(graph, holder, key));
  if ("done" in removed) return true;
  ctx.log.warn({ connection: id, reason: removed.refused.reason }, "An old certificate could not be removed.");
  return removed.refused.level === "bad";
}
