import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Failure } from "../errors.ts";

/** The master keys, newest first: the first seals, all of them open. Each is 32 bytes. */
export type MasterKeys = readonly [Buffer, ...Buffer[]];

/**
 * Envelope encryption with AES-256-GCM: each secret has a key of its own, and only that small key is wrapped by a master
 * key, so that rotation rewraps without ever touching the secret. `context` binds the box to the row it lies in: moved to
 * another row, it does not open.
 */
export function seal(keys: MasterKeys, plain: string, context: string): string {
  const own = randomBytes(32);
  const content = encrypt(own, Buffer.from(plain, "utf8"), context);
  return ["v1", wrap(keys[0], own, context), content].join(".");
}

/** Opens what `seal` closed. Throws when the key is unknown, the context differs or a byte was changed. */
export function open(keys: MasterKeys, sealed: string, context: string): string {
  const { own, content } = unwrap(keys, sealed, context);
  return decrypt(own, content, context).toString("utf8");
}

/** The same secret under the newest master key; `undefined` when it is under that key already. */
export function rewrap(keys: MasterKeys, sealed: string, context: string): string | undefined {
  const { own, content, keyName } = unwrap(keys, sealed, context);
  return keyName === nameOf(keys[0]) ? undefined : ["v1", wrap(keys[0], own, context), content].join(".");
}

function wrap(master: Buffer, own: Buffer, context: string): string {
  return `${nameOf(master)}.${encrypt(master, own, context)}`;
}

function unwrap(keys: MasterKeys, sealed: string, context: string) {
  const [version, keyName, wrapped, content, ...rest] = sealed.split(".");
  if (version !== "v1" || !keyName || !wrapped || !content || rest.length > 0) throw unopenable("is damaged");
  const master = keys.find((key) => nameOf(key) === keyName);
  if (master === undefined)
    throw unopenable(`was sealed with the master key ${keyName}, which is not among the keys given`);
  return { own: decrypt(master, wrapped, context), content, keyName };
}

/** A short name that reveals nothing of the key. */
function nameOf(master: Buffer): string {
  return createHash("sha256").update(master).digest("hex").slice(0, 8);
}

function encrypt(key: Buffer, plain: Buffer, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

function decrypt(key: Buffer, text: string, context: string): Buffer {
  const box = Buffer.from(text, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12)).setAAD(Buffer.from(context));
  decipher.setAuthTag(box.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
  } catch (cause) {
    throw unopenable("does not belong to this row or was changed", cause);
  }
}

function unopenable(why: string, cause?: unknown): Failure {
  return new Failure("unavailable", `A stored secret cannot be opened: it ${why}.`, {
    cure: "Start Parley with the PARLEY_SECRET_KEY that sealed it, or enter the credential again.",
    reason: "secret-unopenable",
    cause,
  });
}
