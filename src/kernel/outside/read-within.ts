import { addAbortSignal, pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Failure } from "../errors.ts";

/** How a body is packed; anything else is taken as it comes. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

interface Reading {
  readonly encoding: string | undefined;
  /** `cut`: what goes beyond is left out rather than refused. */
  readonly most: { readonly bytes: number; readonly cut: boolean };
  readonly signal: AbortSignal;
}

/** Reads a body, unpacked, and no more of it than wanted: a small packed body may unpack to a very large one. */
export async function readWithin(body: Readable, { encoding, most, signal }: Reading): Promise<Buffer> {
  const decoder = DECODERS[encoding?.trim().toLowerCase() ?? ""];
  // Whoever reads the end of the pipe hears of an error; the callback has nothing to add.
  const plain = decoder ? pipeline(body, decoder(), () => undefined) : body;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of addAbortSignal(signal, plain)) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > most.bytes) break;
  }
  if (bytes > most.bytes && !most.cut) throw tooLarge(most.bytes);
  return Buffer.concat(pieces).subarray(0, most.bytes);
}

function tooLarge(bytes: number): Failure {
  return new Failure("too-large", `The answer is larger than ${Math.round(bytes / 1024)} KiB.`, {
    reason: "too-large",
    cure: "Make it smaller at its source.",
  });
}
