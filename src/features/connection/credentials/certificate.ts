// The certificate library wants this loaded before itself.
import "reflect-metadata";
import { webcrypto, X509Certificate } from "node:crypto";
import {
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { DAY, later } from "../../../kernel/time.ts";

/** A key pair of ours: the certificate is for Entra, the private key leaves this server never. Both as PEM. */
export interface OwnCertificate {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** From when until when a certificate is good. */
export interface Validity {
  readonly startsAt: Date;
  readonly expiresAt: Date;
}

const ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
/** Entra takes up to two years; one is what Microsoft recommends. */
const VALID = 365 * DAY;

/** Makes a self-signed certificate that is valid from `now` for a year. */
export async function makeCertificate(now: Date): Promise<OwnCertificate> {
  cryptoProvider.set(webcrypto);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString("hex"),
    name: "CN=Parley",
    notBefore: now,
    notAfter: later(now, VALID),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new BasicConstraintsExtension(false), new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)],
  });
  const key = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return { certificatePem: certificate.toString("pem"), privateKeyPem: pem("PRIVATE KEY", key) };
}

/** When the certificate is good, read from itself. */
export function validityOf(certificatePem: string): Validity {
  const { validFromDate, validToDate } = new X509Certificate(certificatePem);
  return { startsAt: validFromDate, expiresAt: validToDate };
}

function pem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
