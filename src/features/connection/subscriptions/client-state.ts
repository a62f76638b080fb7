import { timingSafeEqual } from "node:crypto";
import { digestOf } from "../../../kernel/access/digest.ts";
import type { Random } from "../../../kernel/random.ts";

/** What Microsoft has to bring along with all that it announces for one subscription: 80 of the 128 characters it takes. */
export function newClientState(id: string, random: Random): { readonly text: string; readonly digest: Buffer } {
  // It names our row, since what is announced may come in before Microsoft has told its own id.
  const text = `${id}.${random.bytes(32).toString("base64url")}`;
  return { text, digest: digestOf(text) };
}

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

/** The row that a client state names; `undefined` for one that is none of ours. */
export function rowNamedBy(clientState: string): string | undefined {
  return SHAPE.exec(clientState)?.[1];
}

/** Whether it is the very one that Microsoft was given. */
export function proves(clientState: string, digest: Buffer | null): boolean {
  return digest !== null && timingSafeEqual(digestOf(clientState), digest);
}
