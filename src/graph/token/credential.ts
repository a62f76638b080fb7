import { createHash, createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { ClientSecretPost, modifyAssertion, PrivateKeyJwt, type ClientAuth, type CryptoKey } from "openid-client";
import { Failure } from "../../kernel/errors.ts";
import { MINUTE, SECOND, type Clock } from "../../kernel/time.ts";
import type { Random } from "../../kernel/random.ts";
import { readAssertion } from "./assertion.ts";

/** How an app proves itself to Entra. `id` changes whenever the credential does. */
export type Credential =
  | { readonly kind: "secret"; readonly id: string; readonly secret: string }
  | {
      readonly kind: "certificate";
      readonly id: string;
      readonly privateKeyPem: string;
      readonly certificatePem: string;
    }
  /** The identity token of the machine that Parley runs on stands for it. */
  | { readonly kind: "federated"; readonly id: string };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Secrets never have the shape of an id, so such a one is the Secret ID. */
export function secretLooksLikeId(credential: Credential): boolean {
  return credential.kind === "secret" && GUID.test(credential.secret.trim());
}

const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** What a proof is made with. */
export interface Tools {
  readonly clock: Clock;
  readonly random: Random;
  /** Where the identity token of this machine lies. */
  readonly assertionFile: string | undefined;
}

/** The proof that goes with a token request. */
export async function proofOf(credential: Credential, tools: Tools): Promise<ClientAuth> {
  if (credential.kind === "secret") return ClientSecretPost(credential.secret);
  if (credential.kind === "certificate") return signature(credential, tools);
  const { text } = await readAssertion(tools.assertionFile, tools.clock);
  return (_entra, { client_id: id }, body) => {
    body.set("client_id", id);
    body.set("client_assertion_type", JWT_BEARER);
    body.set("client_assertion", text);
  };
}

function signature(credential: CertificateCredential, { clock, random }: Tools): ClientAuth {
  const { key, thumbprint } = keyOf(credential);
  return (entra, ...rest) => {
    const sign = PrivateKeyJwt(key, {
      [modifyAssertion]: (header, payload) => {
        // Entra finds the certificate by this thumbprint; the times must follow the same clock as all else.
        Object.assign(header, { typ: "JWT", "x5t#S256": thumbprint });
        const now = Math.floor(clock.now().getTime() / SECOND);
        const times = { iat: now, nbf: now, exp: now + (5 * MINUTE) / SECOND };
        Object.assign(payload, times, { jti: random.uuid(), aud: entra.token_endpoint });
      },
    });
    return sign(entra, ...rest);
  };
}

type CertificateCredential = Extract<Credential, { kind: "certificate" }>;

function keyOf(credential: CertificateCredential): { key: CryptoKey; thumbprint: string } {
  const certificate = read("certificatePem", () => new X509Certificate(credential.certificatePem));
  const secret = read("privateKeyPem", () => createPrivateKey(credential.privateKeyPem));
  if (!belongs(certificate, secret)) {
    throw new Failure("invalid-input", "The private key does not belong to the certificate.", {
      field: "credential.privateKeyPem",
      cure: "Give the key with which the certificate was made.",
    });
  }
  const key = secret.toCryptoKey({ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["sign"]);
  return { key, thumbprint: createHash("sha256").update(certificate.raw).digest("base64url") };
}

function belongs(certificate: X509Certificate, key: KeyObject): boolean {
  return key.asymmetricKeyType === "rsa" && certificate.checkPrivateKey(key);
}

function read<T>(field: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    // The parser's own error may quote what it read, and that is a secret.
    throw new Failure("invalid-input", `The credential's ${field} is not a readable PEM text.`, {
      field: `credential.${field}`,
      cure: "Give the whole text, from -----BEGIN to END-----, without a passphrase.",
    });
  }
}
