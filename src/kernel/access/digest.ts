import { hash } from "node:crypto";

/** Keys and tokens are long and random, so a plain digest of them cannot be guessed back. */
export function digestOf(text: string): Buffer {
  return Buffer.from(hash("sha256", text, "hex"), "hex");
}
