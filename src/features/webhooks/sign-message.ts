import { createHmac } from "node:crypto";
import type { Random } from "../../kernel/random.ts";
import { SECOND } from "../../kernel/time.ts";

const PREFIX = "whsec_";
/** Standard Webhooks asks for 24 to 64 bytes. */
const BYTES = 32;

/** A new secret, as it is shown to the receiver. */
export function newSecret(random: Random): string {
  return PREFIX + random.bytes(BYTES).toString("base64");
}

export interface Message {
  readonly id: string;
  /** The moment of this attempt, by the receiver's clock as near as we can know it. */
  readonly at: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks 1.0, with a signature by each secret. */
export function signedHeaders({ id, at, body }: Message, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / SECOND));
  const signatures = secrets.map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}

function signature(secret: string, text: string): string {
  return createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
    .update(text, "utf8")
    .digest("base64");
}
