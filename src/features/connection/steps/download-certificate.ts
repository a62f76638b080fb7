import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { credentialsOf } from "../credentials/store.ts";
import { connectionRow } from "../store.ts";

/** The connection's newest certificate, as PEM. */
export async function downloadCertificate(ctx: Context, id: string): Promise<string> {
  const rows = await ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    return credentialsOf(tx, [id]);
  });
  // One that is coming is the one to upload; the others are there already.
  const pem = rows.findLast(({ certificate, state }) => certificate !== null && state !== "retiring")?.certificate;
  if (pem) return pem;
  throw new Failure("conflict", "This connection has no certificate.", {
    reason: "no-certificate",
    cure: "Give it one: replace its credential by a certificate that Parley makes.",
  });
}
