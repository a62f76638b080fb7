import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { makeCertificate } from "./certificate.ts";
import type { ConnectionWish } from "./contract.ts";
import { refuseObviousMistakes } from "./rules.ts";
import { addConnection, type ConnectionRow, connectionRow } from "./store.ts";

type Credential = Pick<ConnectionRow, "credential_kind" | "credential_secret_id" | "certificate">;

/** Keeps a connection; whether Microsoft accepts it is for `checkConnection` to find out. */
export async function createConnection(ctx: Context, wish: ConnectionWish): Promise<ConnectionRow> {
  refuseObviousMistakes(wish);
  const keep = await credentialOf(ctx, wish);
  return ctx.transaction(async (tx) => {
    const id = ctx.random.uuid();
    await addConnection(tx, {
      id,
      organisation_id: ctx.organisation,
      name: wish.name,
      cloud: wish.cloud,
      entra_tenant_id: wish.entraTenantId.toLowerCase(),
      client_id: wish.clientId.toLowerCase(),
      ...(await keep(tx)),
      sandbox: ctx.sandbox,
      created_at: ctx.now,
      updated_at: ctx.now,
    });
    await ctx.record(tx, {
      what: "connection.created",
      about: id,
      data: { name: wish.name, credential: wish.credential.kind },
    });
    return connectionRow(tx, id);
  });
}

/** Keys are made before the transaction, for that takes a while; the returned function seals them within it. */
async function credentialOf(
  ctx: Context,
  { credential }: ConnectionWish,
): Promise<(tx: Transaction) => Promise<Credential>> {
  if (credential.kind === "secret") {
    return async (tx) => ({
      credential_kind: "secret",
      credential_secret_id: await ctx.secrets.keep(tx, "client-secret", credential.secret.trim()),
      certificate: null,
    });
  }
  const { certificatePem, privateKeyPem } = await makeCertificate(ctx.now);
  return async (tx) => ({
    credential_kind: "certificate",
    credential_secret_id: await ctx.secrets.keep(tx, "client-certificate-key", privateKeyPem),
    certificate: certificatePem,
  });
}
