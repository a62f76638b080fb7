import type { Context } from "../../../../context.ts";
import { between, DAY, later } from "../../../../kernel/time.ts";
import { makeCertificate } from "../../credentials/certificate.ts";
import { addKey, dropKeysBefore, type KeyRow, latestKey } from "./store.ts";

/** After this another key takes its place, at the next renewal of each subscription. */
const USED = 180 * DAY;
/** Microsoft delivers for four hours what it could not deliver at once; a week is plenty. */
const KEPT = USED + 7 * DAY;

/** The key for which Microsoft encrypts what it sends along from now on; made where there is none, or none that is young. */
export async function currentKey(ctx: Context, connection: string): Promise<KeyRow> {
  const now = ctx.clock.now();
  const latest = await ctx.transaction((tx) => latestKey(tx, connection));
  if (latest !== undefined && between(latest.made_at, now) < USED) return latest;
  const { certificatePem, privateKeyPem } = await makeCertificate(now);
  return ctx.transaction(async (tx) => {
    const row = {
      id: ctx.random.uuid(),
      connection_id: connection,
      certificate_pem: certificatePem,
      secret_id: await ctx.secrets.keep(tx, "notification-key", privateKeyPem),
      made_at: now,
    };
    await addKey(tx, row);
    for (const secret of await dropKeysBefore(tx, connection, later(now, -KEPT))) await ctx.secrets.drop(tx, secret);
    return { ...row, organisation_id: ctx.organisation };
  });
}

/** The certificate as Microsoft takes it: the public part alone, in base64, with the name by which it tells the key. */
export function encryptionFor({ id, certificate_pem: pem }: KeyRow) {
  const encryptionCertificate = pem.replaceAll(/-----[^-]+-----|\s/g, "");
  return { includeResourceData: true, encryptionCertificate, encryptionCertificateId: id };
}
