import { millisecondsNow } from "./clock.ts";

/** A hand-over key, as `POST /api/hand-over-keys` answers it, and whom it speaks to. */
export interface HandOverSigner {
  readonly keyId: string;
  /** Shown once, when the key was made. */
  readonly secret: string;
  /** The address of Parley, as people have it in their browser: "https://parley.example.org". */
  readonly audience: string;
}

/** The person who is handed over, as your application knows them. */
export interface HandedOver {
  /** Their id in your application: the same one is the same person. */
  readonly sub: string;
  readonly name: string;
  readonly email?: string;
  /** Local fields of the person; what is not named stays as it is. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The person's id in Parley, where your application has added them before. */
  readonly person?: string;
  /** The page of theirs that they come to; "/visit" unless told. */
  readonly to?: string;
}

/** Seconds that it takes a browser to follow a link; Parley takes no older ones. */
const GOOD_FOR = 60;

/**
 * A hand-over: good once and for a minute. Send the person's browser to `<audience>/visit#hand-over=<hand-over>` at the
 * moment they press the button; sign on your server, since whoever has the secret can be anybody.
 */
export async function signHandOver(
  { keyId, secret, audience }: HandOverSigner,
  { sub, name, email, fields, person, to }: HandedOver,
): Promise<string> {
  const iat = Math.floor(millisecondsNow() / 1000);
  const claims = { sub, name, email, fields, person, to };
  const proof = { aud: audience.replace(/\/+$/, ""), iat, exp: iat + GOOD_FOR, jti: crypto.randomUUID() };
  const signed = [
    { alg: "HS256", typ: "JWT", kid: keyId },
    { ...claims, ...proof },
  ]
    .map(jsonPart)
    .join(".");
  const key = await crypto.subtle.importKey("raw", bytesIn(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** What is `undefined` is left out. */
function jsonPart(value: object): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64url(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
