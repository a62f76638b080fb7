import { millisecondsNow } from "./clock.ts";
import type { FactName } from "./fact-names.ts";

/** What a webhook tells: that something happened. */
export interface WebhookEvent {
  /** The message's id, the same on every attempt: do nothing for one that you have seen. */
  readonly id: string;
  readonly type: FactName | "webhook-endpoint.test";
  /** When it happened, RFC 3339. */
  readonly timestamp: string;
  /** 1, 2, 3 … for your address, without a gap. */
  readonly sequence: number;
  readonly organisation: string;
  /** The id of what it happened to. */
  readonly about: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A message that is not, or not provably, from Parley: answer it with 401. */
export class WebhookRefused extends Error {
  override readonly name = "WebhookRefused";
}

export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** How far the clocks of sender and receiver may be apart, in seconds. */
const TOLERANCE = 300;

/**
 * Reads a message that arrived, if it was signed with one of the secrets (`whsec_…`) within the last five minutes, as
 * Standard Webhooks 1.0 says. `body` is what came, byte for byte, before anything parsed it. Rejects with `WebhookRefused`.
 */
export async function verifyWebhook(
  secrets: string | readonly string[],
  headers: WebhookHeaders,
  body: string | Uint8Array,
): Promise<WebhookEvent> {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    headerOf(headers, name),
  );
  if (!id || !timestamp || !signatures) throw new WebhookRefused("The headers of a webhook are missing.");
  refuseOtherTimes(timestamp);
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  const keys = typeof secrets === "string" ? [secrets] : secrets;
  for (const secret of keys) {
    if (await isSigned(secret, signatures, signed)) return eventIn(bytes, id);
  }
  throw new WebhookRefused("None of the signatures was made with a secret of yours.");
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([each]) => each.toLowerCase() === name) ?? [];
  return typeof value === "string" ? value : value?.at(0);
}

function refuseOtherTimes(timestamp: string): void {
  const apart = millisecondsNow() / 1000 - Number(timestamp);
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookRefused("The timestamp is no number of seconds.");
  if (apart > TOLERANCE) throw new WebhookRefused("The message is older than five minutes.");
  if (apart < -TOLERANCE) throw new WebhookRefused("The message is from the future; is this machine's clock right?");
}

/** Web Crypto compares in constant time. Signatures of versions to come are passed over. */
async function isSigned(secret: string, signatures: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = await crypto.subtle.importKey("raw", keyIn(secret), HMAC, false, ["verify"]);
  for (const signature of signatures.split(" ")) {
    const [version, text = ""] = signature.split(",");
    const given = version === "v1" ? bytesIn(text) : undefined;
    if (given && (await crypto.subtle.verify("HMAC", key, given, signed))) return true;
  }
  return false;
}

const HMAC = { name: "HMAC", hash: "SHA-256" };

function keyIn(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesIn(secret.replace(/^whsec_/, ""));
  if (bytes === undefined || bytes.length === 0) throw new TypeError("A secret of a webhook is base64 after whsec_.");
  return bytes;
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    // What is no base64 is no signature, which is what the caller is told.
    return undefined;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function eventIn(bytes: Uint8Array, id: string): WebhookEvent {
  // The signature has just proved who wrote it.
  return { ...JSON.parse(new TextDecoder().decode(bytes)), id };
}
