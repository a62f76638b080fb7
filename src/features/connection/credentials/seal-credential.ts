import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { makeCertificate, type OwnCertificate, validityOf } from "./certificate.ts";
import type { CredentialWish } from "./contract.ts";
import { refusePast } from "./rules.ts";
import { addCredential, type CredentialRow, type NewCredential } from "./store.ts";

/** For which connection, and what it is to be at first. */
export interface Place {
  readonly connection: string;
  readonly state: CredentialRow["state"];
}

type Sealed = Pick<NewCredential, "secret_id" | "certificate" | "starts_at" | "expires_at">;

/** Keys are made before the transaction, for that takes a while; the returned function keeps them within it. */
export async function sealCredential(
  ctx: Context,
  wish: CredentialWish,
  prepared?: OwnCertificate,
): Promise<(tx: Transaction, place: Place) => Promise<void>> {
  const seal = await sealed(ctx, wish, prepared);
  return async (tx, { connection, state }) => {
    await addCredential(tx, {
      id: ctx.random.uuid(),
      organisation_id: ctx.organisation,
      connection_id: connection,
      kind: wish.kind,
      ...(await seal(tx)),
      state,
      created_at: ctx.clock.now(),
    });
  };
}

async function sealed(
  ctx: Context,
  wish: CredentialWish,
  prepared?: OwnCertificate,
): Promise<(tx: Transaction) => Promise<Sealed>> {
  if (wish.kind === "federated") {
    return async () => ({ secret_id: null, certificate: null, starts_at: null, expires_at: null });
  }
  if (wish.kind === "secret") {
    const expiresAt = wish.expiresAt === undefined ? undefined : instantFrom(wish.expiresAt);
    refusePast(expiresAt, ctx.now);
    return async (tx) => ({
      secret_id: await ctx.secrets.keep(tx, "client-secret", wish.secret.trim()),
      certificate: null,
      starts_at: null,
      expires_at: expiresAt ?? null,
    });
  }
  const { certificatePem, privateKeyPem } = prepared ?? (await makeCertificate(ctx.now));
  // Certificates tell whole seconds.
  const { startsAt, expiresAt } = validityOf(certificatePem);
  return async (tx) => ({
    secret_id: await ctx.secrets.keep(tx, "client-certificate-key", privateKeyPem),
    certificate: certificatePem,
    starts_at: startsAt,
    expires_at: expiresAt,
  });
}
