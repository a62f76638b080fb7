import type { Context } from "../../context.ts";
import { checkConnection } from "./check-connection.ts";
import type { ConnectionWish } from "./contract.ts";
import { refuseSecretId } from "./rules.ts";
import { sealCredential } from "./seal-credential.ts";
import { type ConnectionRow, connectionRow, replaceCredential as replace } from "./store.ts";

/** Gives a connection another credential and tests it; meetings that go through it go on. The old one is forgotten. */
export async function replaceCredential(
  ctx: Context,
  id: string,
  credential: ConnectionWish["credential"],
): Promise<ConnectionRow> {
  if (credential.kind === "secret") refuseSecretId(credential.secret);
  const seal = await sealCredential(ctx, credential);
  await ctx.transaction(async (tx) => {
    const { credential_secret_id: old } = await connectionRow(tx, id);
    await replace(tx, id, { ...(await seal(tx)), updated_at: ctx.now });
    await ctx.secrets.drop(tx, old);
    await ctx.record(tx, { what: "connection.credential-replaced", about: id, data: { credential: credential.kind } });
  });
  return checkConnection(ctx, id);
}
