import type { Context } from "../../context.ts";
import type { ConnectionWish } from "./contract.ts";
import { refuseObviousMistakes } from "./rules.ts";
import { sealCredential } from "./seal-credential.ts";
import { addConnection, type ConnectionRow, connectionRow } from "./store.ts";

/** Keeps a connection; whether Microsoft accepts it is for `checkConnection` to find out. */
export async function createConnection(ctx: Context, wish: ConnectionWish): Promise<ConnectionRow> {
  refuseObviousMistakes(wish);
  const keep = await sealCredential(ctx, wish.credential);
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
