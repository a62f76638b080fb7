import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes, X509Certificate } from "node:crypto";
import type { SubscriptionRecord } from "../entities/subscription.ts";
import { tenantOf } from "../entities/tenant.ts";
import { isoMillis } from "../kernel/clock.ts";
import { guidFrom } from "../kernel/random.ts";
import type { World } from "../world.ts";
import type { Happening } from "./happening.ts";

const KEY_BYTES = 32;
const IV_BYTES = 16;

interface PublicKey {
  readonly pem: string;
  readonly thumbprint: string;
}

const publicKeys = new Map<string, PublicKey>();

/** One change as it stands in `value` of a notification. */
export function itemOf(world: World, subscription: SubscriptionRecord, happening: Happening): object {
  const { encryption } = subscription;
  const { odataType, odataId, id, etag } = happening;
  return {
    ...headOf(world, subscription),
    changeType: happening.changeType,
    resource: happening.resource,
    resourceData: {
      "@odata.type": `#Microsoft.Graph.${odataType}`,
      "@odata.id": odataId,
      ...(etag === undefined ? {} : { "@odata.etag": etag }),
      id,
    },
    ...(encryption === null ? {} : { encryptedContent: encrypted(happening.json(subscription), encryption) }),
  };
}

export type LifecycleEvent = "reauthorizationRequired" | "subscriptionRemoved" | "missed";

/** One lifecycle event as it stands in `value`. */
export function lifecycleItemOf(world: World, subscription: SubscriptionRecord, event: LifecycleEvent): object {
  return { ...headOf(world, subscription), lifecycleEvent: event };
}

function headOf(world: World, { id, expiresAt, clientState }: SubscriptionRecord): object {
  return {
    subscriptionId: id,
    subscriptionExpirationDateTime: isoMillis(expiresAt),
    ...(clientState === null ? {} : { clientState }),
    tenantId: tenantOf(world).id,
  };
}

/** RSA-OAEP (SHA-1) around a key of one use, AES-256-CBC under it, HMAC-SHA256 over what came out. */
function encrypted(resource: object, { certificate, id }: NonNullable<SubscriptionRecord["encryption"]>): object {
  const { pem, thumbprint } = publicKeyOf(certificate);
  const key = randomBytes(KEY_BYTES);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, IV_BYTES));
  const data = Buffer.concat([cipher.update(JSON.stringify(resource), "utf8"), cipher.final()]);
  return {
    data: data.toString("base64"),
    dataSignature: createHmac("sha256", key).update(data).digest("base64"),
    dataKey: publicEncrypt({ key: pem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" }, key).toString(
      "base64",
    ),
    encryptionCertificateId: id,
    encryptionCertificateThumbprint: thumbprint,
  };
}

function publicKeyOf(certificate: string): PublicKey {
  const name = guidFrom(certificate);
  const known = publicKeys.get(name);
  if (known !== undefined) return known;
  const parsed = new X509Certificate(Buffer.from(certificate, "base64"));
  const pem = parsed.publicKey.export({ type: "spki", format: "pem" }).toString();
  const made = { pem, thumbprint: parsed.fingerprint.replaceAll(":", "") };
  publicKeys.set(name, made);
  return made;
}
