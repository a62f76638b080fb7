import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { changeCredential, type CredentialRow, dropCredential } from "./store.ts";

/** Forgets a credential that never came into use; one that Microsoft may have taken is removed there, too. */
export async function giveUp(ctx: Context, tx: Transaction, coming: CredentialRow): Promise<void> {
  if (coming.asked_at !== null) {
    await changeCredential(tx, coming.id, { state: "retiring", retires_at: ctx.clock.now() });
    return;
  }
  await dropCredential(tx, coming.id);
  if (coming.secret_id !== null) await ctx.secrets.drop(tx, coming.secret_id);
}
