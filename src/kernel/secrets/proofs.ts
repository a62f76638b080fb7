import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { MasterKeys } from "./seal.ts";

/** How long a proof is: 144 bits, beyond guessing. */
const PROOF_BYTES = 18;

/** What only a holder of the newest master key can have made of `text`; good for one `purpose`. */
export function proofOf([newest]: MasterKeys, purpose: string, text: string): Buffer {
  return madeWith(newest, purpose, text);
}

/** Whether one of the master keys has made this proof of `text`. */
export function isProofOf(keys: MasterKeys, { purpose, text, proof }: Proven): boolean {
  return proof.length === PROOF_BYTES && keys.some((key) => timingSafeEqual(madeWith(key, purpose, text), proof));
}

/** Something that was shown to us with a proof. */
export interface Proven {
  readonly purpose: string;
  readonly text: string;
  readonly proof: Buffer;
}

function madeWith(master: Buffer, purpose: string, text: string): Buffer {
  // A key of its own: what seals never signs.
  const key = Buffer.from(hkdfSync("sha256", master, "", `parley/proof/${purpose}`, 32));
  return createHmac("sha256", key).update(text).digest().subarray(0, PROOF_BYTES);
}
