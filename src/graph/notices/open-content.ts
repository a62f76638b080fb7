import {
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  privateDecrypt,
  timingSafeEqual,
} from "node:crypto";
import { z } from "zod";

/** A changed resource as Microsoft sends it along: encrypted under a key of one use, which is encrypted for our certificate. */
export const EncryptedContent = z.object({
  data: z.string().min(1),
  dataSignature: z.string().min(1),
  dataKey: z.string().min(1),
  encryptionCertificateId: z.string().min(1).max(128),
});
export type EncryptedContent = z.infer<typeof EncryptedContent>;

/** Why content stays closed. Whoever hears it asks Microsoft for the resource instead. */
export type Closed = "key-wrong" | "signature-wrong" | "unreadable";

const KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * The JSON text that was encrypted, or why it stays closed. The signature is compared before anything is decrypted with the
 * key of one use (learn.microsoft.com/graph/change-notifications-with-resource-data).
 */
export function openContent(
  privateKey: KeyObject,
  { data, dataKey, dataSignature }: Pick<EncryptedContent, "data" | "dataKey" | "dataSignature">,
): { readonly text: string } | { readonly closed: Closed } {
  const bare = unwrap(privateKey, dataKey);
  if (bare === undefined) return { closed: "key-wrong" };
  // Whatever is no key object yet, Node finds out by an exception, each time: that takes it longer than the work itself.
  const key = createSecretKey(bare);
  const bytes = Buffer.from(data, "base64");
  const expected = createHmac("sha256", key).update(bytes).digest();
  const signature = Buffer.from(dataSignature, "base64");
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    return { closed: "signature-wrong" };
  try {
    const decipher = createDecipheriv("aes-256-cbc", key, bare.subarray(0, IV_BYTES));
    return { text: Buffer.concat([decipher.update(bytes), decipher.final()]).toString("utf8") };
  } catch {
    return { closed: "unreadable" };
  }
}

function unwrap(privateKey: KeyObject, dataKey: string): Buffer | undefined {
  try {
    // With a key object alone Node pads as Microsoft does: by OAEP with SHA-1.
    const key = privateDecrypt(privateKey, Buffer.from(dataKey, "base64"));
    return key.length === KEY_BYTES ? key : undefined;
  } catch {
    return undefined;
  }
}
