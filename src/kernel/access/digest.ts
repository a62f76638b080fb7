import { createHash } from "node:crypto";

/** Keys and tokens are long and random, so a plain digest of them cannot be guessed back. */
export function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
