import { X509Certificate } from "node:crypto";
import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { credentialsOf } from "../credentials/store.ts";
import { connectionRow } from "../store.ts";

/** The public half of the connection's newest certificate, as Entra takes it: DER, in a `.cer` file. */
export async function downloadCertificate(ctx: Context, id: string): Promise<Readable> {
  const rows = await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    return credentialsOf(tx, [id]);
  });
  // One that is coming is the one to upload; the others are there already.
  const pem = rows.findLast(({ certificate, state }) => certificate !== null && state !== "retiring")?.certificate;
  if (pem) return Readable.from([new X509Certificate(pem).raw]);
  throw new Failure("conflict", "This connection has no certificate.", {
    reason: "no-certificate",
    cure: "Give it one: replace its credential by a certificate that Parley makes.",
  });
}
