import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

interface KeyRecord {
  readonly kid: string;
  readonly pem: string;
  readonly publishedAt: number;
  /** From when on tokens are signed with it; published before, so that everybody knows it by then. */
  readonly signsFrom: number;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** How long a key stays published after the next one took over. */
const KEPT_MS = 86_400_000;

const KEYS = defineTable<KeyRecord>({ name: "keys", key: (row) => row.kid, indexes: {} });
const opened = new WeakMap<World, Map<string, SigningKey>>();
const generate = promisify(generateKeyPair);

/** Makes sure the tenant can sign; stored keys are used again, so tokens outlive a restart. */
export async function prepareSigningKey(world: World): Promise<void> {
  if (KEYS.in(world).size === 0) await addSigningKey(world, 0);
}

/** Publishes a fresh key that signs after so many seconds; the one before stays published for a day from then. */
export async function addSigningKey(world: World, secondsUntilUse: number): Promise<string> {
  const { privateKey } = await generate("rsa", { modulusLength: 2048 });
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const kid = createHash("sha1").update(spki).digest("base64url");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const now = world.clock.now();
  KEYS.in(world).put({ kid, pem, publishedAt: now, signsFrom: now + secondsUntilUse * 1000 });
  return kid;
}

/** Carries the key in use over a store that is emptied. */
export function keepSigningKey(world: World, emptyStore: () => void): void {
  const { kid, pem } = inUse(world);
  emptyStore();
  KEYS.in(world).put({ kid, pem, publishedAt: 0, signsFrom: 0 });
}

export function signingKey(world: World): SigningKey {
  return open(world, inUse(world));
}

/** The key in use, the next one, and those that were in use until lately. */
export function publishedKeys(world: World): SigningKey[] {
  return published(world).map((record) => open(world, record));
}

export function publishedKey(world: World, kid: string): SigningKey | undefined {
  const record = published(world).find((known) => known.kid === kid);
  return record === undefined ? undefined : open(world, record);
}

function inUse(world: World): KeyRecord {
  const now = world.clock.now();
  const ready = inOrder(world).filter(({ signsFrom }) => signsFrom <= now);
  const key = ready.at(-1) ?? inOrder(world)[0];
  if (key === undefined) throw new Error("This world has no signing key; call prepareSigningKey first.");
  return key;
}

function published(world: World): KeyRecord[] {
  const now = world.clock.now();
  return inOrder(world).filter((_, index, all) => {
    const successor = all[index + 1];
    return successor === undefined || successor.signsFrom + KEPT_MS > now;
  });
}

function inOrder(world: World): KeyRecord[] {
  return KEYS.in(world)
    .all()
    .sort((a, b) => a.signsFrom - b.signsFrom);
}

function open(world: World, { kid, pem }: KeyRecord): SigningKey {
  const known = opened.get(world) ?? new Map<string, SigningKey>();
  opened.set(world, known);
  const ready = known.get(kid);
  if (ready !== undefined) return ready;
  const privateKey = createPrivateKey(pem);
  const key = { kid, privateKey, publicKey: createPublicKey(privateKey) };
  known.set(kid, key);
  return key;
}
