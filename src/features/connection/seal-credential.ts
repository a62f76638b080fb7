import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { makeCertificate } from "./certificate.ts";
import type { ConnectionWish } from "./contract.ts";
import type { ConnectionRow } from "./store.ts";

type SealedCredential = Pick<ConnectionRow, "credential_kind" | "credential_secret_id" | "certificate">;

/** Keys are made before the transaction, for that takes a while; the returned function seals them within it. */
export async function sealCredential(
  ctx: Context,
  credential: ConnectionWish["credential"],
): Promise<(tx: Transaction) => Promise<SealedCredential>> {
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
