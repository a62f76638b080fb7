import { X509Certificate } from "node:crypto";
import type { Certificate } from "../../entities/app.ts";
import { thumbprint } from "../../kernel/certificates.ts";
import type { World } from "../../world.ts";

/** A certificate in PEM or DER as a credential of an app; throws what OpenSSL says when it is none. */
export function readCertificate(world: World, encoded: string | Buffer, displayName = ""): Certificate {
  const certificate = new X509Certificate(encoded);
  return {
    id: world.random.guid(),
    pem: certificate.toString(),
    displayName: displayName === "" ? certificate.subject.replace("CN=", "") : displayName,
    sha1: thumbprint(certificate.raw, "sha1"),
    sha256: thumbprint(certificate.raw, "sha256"),
    createdAt: world.clock.now(),
    startsAt: certificate.validFromDate.getTime(),
    endsAt: certificate.validToDate.getTime(),
  };
}
