import type { Context } from "../../../context.ts";
import type { Connection, Credential } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ConnectionRow } from "../store.ts";
import type { CredentialRow } from "./store.ts";

/** The credential as Microsoft gets to see it: unsealed, or its proof. */
export async function openCredential(ctx: Context, tx: Transaction, row: CredentialRow): Promise<Credential> {
  const { id, kind, secret_id: sealed, certificate } = row;
  if (kind === "federated" || sealed === null) return { kind: "federated", id };
  const secret = await ctx.secrets.open(tx, sealed);
  if (certificate === null) return { kind: "secret", id, secret };
  return { kind: "certificate", id, privateKeyPem: secret, certificatePem: certificate };
}

/** The app in its tenant, speaking by this credential. */
export function wayOf(
  { cloud, entra_tenant_id: tenantId, client_id: clientId }: ConnectionRow,
  credential: Credential,
): Connection {
  return { cloud, tenantId, clientId, credential };
}
