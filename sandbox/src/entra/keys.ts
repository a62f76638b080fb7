import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

interface KeyRecord {
  readonly kid: string;
  readonly pem: string;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const KEYS = defineTable<KeyRecord>({ name: "keys", key: (row) => row.kid, indexes: {} });
const inUse = new WeakMap<World, SigningKey>();
const generate = promisify(generateKeyPair);

/** Makes sure the tenant can sign; a stored key is used again, so tokens outlive a restart. */
export async function prepareSigningKey(world: World): Promise<void> {
  const stored = KEYS.in(world).all()[0]?.pem;
  const pem = stored ?? (await freshKey());
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: "spki", format: "der" });
  const kid = createHash("sha1").update(spki).digest("base64url");
  inUse.set(world, { kid, privateKey, publicKey });
  keepSigningKey(world);
}

/** After the store was emptied. */
export function keepSigningKey(world: World): void {
  const { kid, privateKey } = signingKey(world);
  KEYS.in(world).put({ kid, pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString() });
}

async function freshKey(): Promise<string> {
  const { privateKey } = await generate("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

export function signingKey(world: World): SigningKey {
  const key = inUse.get(world);
  if (key === undefined) throw new Error("This world has no signing key; call prepareSigningKey first.");
  return key;
}
