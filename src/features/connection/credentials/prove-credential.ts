import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later } from "../../../kernel/time.ts";
import type { Explanation } from "../graph.ts";
import { refuseOtherWorld } from "../rules.ts";
import { type ConnectionRow, connectionRow } from "../store.ts";
import { openCredential, wayOf } from "./open-credential.ts";
import { isToBeSent, isUnderWay, OVERLAP } from "./rules.ts";
import { changeCredential, type CredentialRow, credentialsOf, lockedCredentials } from "./store.ts";
import { tried } from "./try-microsoft.ts";

/** What became of the credential that was coming: none was, it is in use now, or Microsoft does not accept it yet. */
export type Proof =
  | { readonly kind: "none" }
  | { readonly kind: "in-use" }
  | { readonly kind: "refused"; readonly explanation: Explanation };

/**
 * Tries the credential that is coming. When Entra gives a token for it, it is taken into use; the one before stays with
 * Microsoft for a while, so nobody who is using it notices.
 */
export async function proveCredential(ctx: Context, id: string): Promise<Proof> {
  const asked = await ctx.transaction(async (tx) => {
    const connection = await connectionRow(tx, id);
    const coming = (await lockedCredentials(tx, id)).find(({ state }) => state === "coming");
    if (coming === undefined) return undefined;
    refuseOtherWorld(connection, ctx.sandbox);
    return { connection, coming, way: wayOf(connection, await openCredential(ctx, tx, coming)) };
  });
  if (asked === undefined) return { kind: "none" };
  const proved = await tried(() => ctx.graph.prove(asked.way));
  if ("refused" in proved) return { kind: "refused", explanation: proved.refused };
  crashPoint("key-proved");
  await ctx.transaction((tx) => takeIntoUse(ctx, tx, asked));
  return { kind: "in-use" };
}

/** The same for whoever passes by: what is just being handed over is left to the one who does that. */
export async function proveWaiting(ctx: Context, id: string): Promise<Proof> {
  const busy = await ctx.transaction(async (tx) => {
    const { application_object_id: objectId } = await connectionRow(tx, id);
    const rows = await credentialsOf(tx, [id]);
    const weCan = objectId !== null && rows.some(({ kind, state }) => kind === "certificate" && state === "in-use");
    const coming = rows.find(({ state }) => state === "coming");
    return coming === undefined || isToBeSent(coming, weCan) || (coming.key_id === null && isUnderWay(coming, ctx.now));
  });
  return busy ? { kind: "none" } : proveCredential(ctx, id);
}

async function takeIntoUse(
  ctx: Context,
  tx: Transaction,
  { connection: { id, state }, coming }: { readonly connection: ConnectionRow; readonly coming: CredentialRow },
): Promise<void> {
  const rows = await lockedCredentials(tx, id);
  // Somebody else may have proved it meanwhile, or put another one in its place.
  if (!rows.some((row) => row.id === coming.id && row.state === "coming")) return;
  const old = rows.find((row) => row.state === "in-use");
  if (old) await changeCredential(tx, old.id, { state: "retiring", retires_at: later(ctx.clock.now(), OVERLAP) });
  await changeCredential(tx, coming.id, { state: "in-use" });
  await ctx.record(tx, { what: "connection.credential-replaced", about: id, data: { credential: coming.kind } });
  // What Microsoft refused to the old one it may well grant to this.
  if (state !== "active") await ctx.order(tx, { job: "connection.check", data: { id }, key: id });
  crashPoint("key-taken-into-use");
}
