import type { Context } from "../../../context.ts";
import type { Connection, Credential } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { type ConnectionRow, connectionRow } from "../store.ts";
import { credentialInUse, type CredentialRow } from "./store.ts";

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

/** A connection, and its app speaking by the credential in use. */
export async function wayTo(
  ctx: Context,
  tx: Transaction,
  connectionId: string,
): Promise<{ connection: ConnectionRow; way: Connection }> {
  const [connection, row] = await Promise.all([connectionRow(tx, connectionId), credentialInUse(tx, connectionId)]);
  return { connection, way: wayOf(connection, await openCredential(ctx, tx, row)) };
}
