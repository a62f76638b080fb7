import type { Context } from "../../../context.ts";
import { addKey, type KeyHolder } from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type Lease, stillHeld } from "../../../kernel/lease/lease.ts";
import type { Explanation } from "../graph.ts";
import { reachMicrosoft } from "../reach-microsoft.ts";
import { connectionRow } from "../store.ts";
import { openCredential } from "./open-credential.ts";
import { changeCredential, type CredentialRow } from "./store.ts";
import { tried } from "./try-microsoft.ts";

/** Who may change the app's keys: the certificate in use. Undefined where nobody can but a person. */
export async function holderOf(ctx: Context, tx: Transaction, used: CredentialRow): Promise<KeyHolder | undefined> {
  const { application_object_id: applicationObjectId } = await connectionRow(tx, used.connection_id);
  const credential = await openCredential(ctx, tx, used);
  if (credential.kind !== "certificate" || applicationObjectId === null) return undefined;
  return { applicationObjectId, privateKeyPem: credential.privateKeyPem };
}

export interface HandOver {
  readonly lease: Lease;
  readonly coming: CredentialRow;
  readonly holder: KeyHolder;
}

/** Gives Microsoft the new certificate, with a proof by the present one. Answers with what stands against it, if anything. */
export async function handOver(ctx: Context, { lease, coming, holder }: HandOver): Promise<Explanation | undefined> {
  const { id, certificate, connection_id: connection } = coming;
  if (certificate === null) throw new Error("Only a certificate can be handed over.");
  const { graph } = await reachMicrosoft(ctx, connection);
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await changeCredential(tx, id, { asked_at: ctx.clock.now() });
  });
  const added = await tried(() => addKey(graph, holder, certificate));
  crashPoint("key-added");
  if ("refused" in added) return added.refused;
  await ctx.transaction((tx) => changeCredential(tx, id, { key_id: added.done }));
  return undefined;
}
