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

/** A client state that has proved itself. */
export interface Proved {
  readonly bytes: Buffer;
  /** With zeros for what would prove anything: it still names the row. */
  readonly bare: Buffer;
}

export function provedBy(clientState: string): Proved {
  const bare = clientState.replace(/[^.]+$/, (secret) => "0".repeat(secret.length));
  return { bytes: Buffer.from(clientState), bare: Buffer.from(bare) };
}

/** Whether it is the one that has proved itself: to compare is quicker than to digest anew. Takes as long wherever they differ. */
export function isSame(clientState: Uint8Array, { bytes }: Proved): boolean {
  return clientState.length === bytes.length && timingSafeEqual(clientState, bytes);
}

const NAME = Buffer.from('"clientState"');
const [COLON, QUOTE, ESCAPE] = [0x3a, 0x22, 0x5c];

/**
 * The client state that JSON in UTF-8 says as Microsoft writes it; undefined where it says none, or where several could be
 * read in it: characters by number could spell another.
 */
export function onlyStateIn(json: Buffer): Buffer | undefined {
  const named = json.indexOf(NAME);
  const from = named + NAME.length + 2;
  if (named < 0 || json[from - 2] !== COLON || json[from - 1] !== QUOTE) return undefined;
  if (json.includes(NAME, from) || (json.includes(ESCAPE) && json.includes(BY_NUMBER))) return undefined;
  return json.subarray(from, json.indexOf(QUOTE, from));
}

const BY_NUMBER = Buffer.from(String.raw`\u`);

/** JSON in UTF-8 that says these, made to prove nothing any more. */
export function withoutProofs(json: Buffer, proofs: Iterable<Proved>): Buffer {
  for (const { bytes, bare } of proofs)
    for (let at = json.indexOf(bytes); at >= 0; at = json.indexOf(bytes, at + bytes.length)) bare.copy(json, at);
  return json;
}
