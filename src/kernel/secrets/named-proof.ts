import type { Secrets } from "./store.ts";

const ID_BYTES = 16;
const TOKEN = /^[\w-]{46}$/;

/** The end of an address that whoever was given it may use: an id, and a proof that we named it for this purpose. Nothing of it is kept. */
export function namedProof(secrets: Secrets, purpose: string, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), secrets.prove(purpose, id)]).toString("base64url");
}

/** What a token names for this purpose; `undefined` where we have not made it. */
export function namedBy(secrets: Secrets, purpose: string, token: string): string | undefined {
  const id = claimedBy(token);
  if (id === undefined) return undefined;
  const proof = Buffer.from(token, "base64url").subarray(ID_BYTES);
  return secrets.isProven({ purpose, text: id, proof }) ? id : undefined;
}

/** What a token claims to name, for whoever has to look there for its purpose; it may be anybody's invention. */
export function claimedBy(token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  return Buffer.from(token, "base64url")
    .subarray(0, ID_BYTES)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
