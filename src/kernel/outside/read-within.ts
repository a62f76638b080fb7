import { addAbortSignal, pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Failure } from "../errors.ts";

/** How a body is packed; anything else is taken as it comes. */
const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

interface Reading {
  readonly encoding: string | undefined;
  /** `cut`: what goes beyond, comes too late or cannot be unpacked is left out rather than refused. */
  readonly most: { readonly bytes: number; readonly cut: boolean };
  readonly signal: AbortSignal;
}

/** Reads a body, unpacked, and no more of it than wanted: a small packed body may unpack to a very large one. */
export async function readWithin(from: Readable, { encoding, most, signal }: Reading): Promise<Buffer> {
  const decoder = DECODERS.get(encoding?.trim().toLowerCase() ?? "");
  // Whoever reads the end of the pipe hears of an error; the callback has nothing to add.
  const plain = decoder ? pipeline(from, decoder(), () => undefined) : from;
  const pieces: Buffer[] = [];
  await gather(addAbortSignal(signal, plain), pieces, most.bytes).catch((error: unknown) => {
    // Of an answer that is only to be noted, what came before its body broke off is all there is to note.
    if (!most.cut) throw error;
  });
  const body = Buffer.concat(pieces);
  if (body.length > most.bytes && !most.cut) throw tooLarge(most.bytes);
  return body.subarray(0, most.bytes);
}

/** Stops once there is more than wanted. */
async function gather(from: AsyncIterable<Buffer>, pieces: Buffer[], most: number): Promise<void> {
  let bytes = 0;
  for await (const piece of from) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > most) return;
  }
}

function tooLarge(bytes: number): Failure {
  return new Failure("too-large", `The answer is larger than ${Math.round(bytes / 1024)} KiB.`, {
    reason: "too-large",
    cure: "Make it smaller at its source.",
  });
}
