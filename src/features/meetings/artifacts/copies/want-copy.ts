import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { changeArtifact } from "../store.ts";

/** Orders a copy of an artifact's content into our own storage. */
export async function wantCopy(ctx: Context, tx: Transaction, id: string): Promise<void> {
  await changeArtifact(tx, id, { copy_state: "wanted" });
  await ctx.order(tx, { job: "artifacts.copy", data: { id } });
}

/** Where the copy of an artifact lies. */
export function addressOf({ organisation_id, id }: { readonly organisation_id: string; readonly id: string }): string {
  return `${organisation_id}/artifacts/${id}`;
}
