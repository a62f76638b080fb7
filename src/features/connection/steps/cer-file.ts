import { X509Certificate } from "node:crypto";
import { Readable } from "node:stream";

/** The type of a certificate's public half, as RFC 2585 names it. */
export const CER = "application/pkix-cert";

/** Answers with a certificate that is kept as PEM, the way Entra takes it: DER, in a `.cer` file. */
export function cerFile(pem: string) {
  return {
    status: 200,
    headers: { "content-disposition": 'attachment; filename="parley.cer"', "cache-control": "no-store" },
    stream: { type: CER, from: Readable.from([new X509Certificate(pem).raw]) },
  };
}
