import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import type { ConnectionWish } from "./contract.ts";
import { refuseObviousMistakes } from "./rules.ts";
import type { OwnCertificate } from "./credentials/certificate.ts";
import { keepJob } from "./credentials/rules.ts";
import { sealCredential } from "./credentials/seal-credential.ts";
import { addConnection, type ConnectionRow, connectionRow } from "./store.ts";

/** Keeps a connection; whether Microsoft accepts it is for `checkConnection` to find out. */
export async function createConnection(ctx: Context, wish: ConnectionWish): Promise<ConnectionRow> {
  const keep = await prepareConnection(ctx, wish);
  return ctx.transaction(keep);
}

/** What takes a while is done before the transaction; the returned function keeps the connection within it. */
export async function prepareConnection(
  ctx: Context,
  wish: ConnectionWish,
  certificate?: OwnCertificate,
): Promise<(tx: Transaction) => Promise<ConnectionRow>> {
  refuseObviousMistakes(wish);
  const seal = await sealCredential(ctx, wish.credential, certificate);
  return async (tx) => {
    const id = ctx.random.uuid();
    await addConnection(tx, {
      id,
      organisation_id: ctx.organisation,
      name: wish.name,
      cloud: wish.cloud,
      entra_tenant_id: wish.entraTenantId.toLowerCase(),
      client_id: wish.clientId.toLowerCase(),
      application_object_id: wish.applicationObjectId?.toLowerCase() ?? null,
      sandbox: ctx.sandbox,
      created_at: ctx.now,
      updated_at: ctx.now,
    });
    await seal(tx, { connection: id, state: "in-use" });
    await ctx.order(tx, keepJob(id));
    await ctx.record(tx, {
      what: "connection.created",
      about: id,
      data: { name: wish.name, credential: wish.credential.kind },
    });
    return connectionRow(tx, id);
  };
}
