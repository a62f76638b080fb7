import { createHash, type Hash } from "node:crypto";
import { crashPoint } from "../crash-points.ts";
import type { Bucket } from "./bucket.ts";
import { readObject } from "./read-object.ts";
import { told } from "./s3-troubles.ts";
import type { GrowingFile, StoredFile } from "./storage.ts";
import { giveUp, type Part, partsOf, type Upload, uploadsOf } from "./uploads.ts";

const MIB = 1024 * 1024;
/** S3 takes a smaller part only as the last one. */
const LEAST = 5 * MIB;
/** As much as is held at once and sent as one part. */
const USUAL = 8 * MIB;

type Whole = Pick<Part, "number" | "etag" | "bytes">;

/** What there is of a file that grows. */
interface State {
  readonly bucket: Bucket;
  readonly upload: Omit<Upload, "begun">;
  /** Parts that others may follow. */
  readonly parts: Whole[];
  /** A part that is too small to be followed, and its bytes: what comes next replaces it by a larger one that begins with them. */
  last: { readonly part: Whole; readonly content: Buffer } | undefined;
  /** Digests what is sent, where nothing was before it. */
  readonly running: Hash | undefined;
}

/** An object that grows by the parts of an upload. */
export async function growingObject(bucket: Bucket, address: string, kept: number): Promise<GrowingFile> {
  const state = await begunState(bucket, bucket.keyOf(address), kept);
  return {
    get bytes() {
      return bytesOf(state);
    },
    append: async (content) => {
      await append(state, content);
      return bytesOf(state);
    },
    finish: async () => finish(state, address),
    leave: async () => undefined,
  };
}

/** Goes on with the upload that has most of what was written down as kept; where nothing was, begins anew. */
async function begunState(bucket: Bucket, key: string, kept: number): Promise<State> {
  const begun = await uploadsOf(bucket, key);
  const known = kept === 0 ? [] : await Promise.all(begun.map((upload) => usable(bucket, upload, kept)));
  const [best] = known.toSorted((one, other) => sizeOf(other.parts) - sizeOf(one.parts));
  await Promise.all(begun.filter(({ id }) => id !== best?.upload.id).map((upload) => giveUp(bucket, upload)));
  const { upload, parts } = best ?? { upload: await begin(bucket, key), parts: [] };
  const running = parts.length === 0 ? createHash("sha256") : undefined;
  return { bucket, upload, parts, last: undefined, running };
}

async function begin({ s3, name, answered }: Bucket, key: string): Promise<State["upload"]> {
  const { UploadId: id } = await answered(s3.createMultipartUpload({ Bucket: name, Key: key }));
  return { key, id: told(id, "UploadId") };
}

/** The parts from the first on that others may follow, as far as they were written down as kept; later ones are replaced. */
async function usable(bucket: Bucket, upload: Upload, kept: number): Promise<Pick<State, "upload" | "parts">> {
  const parts: Whole[] = [];
  for (const part of (await partsOf(bucket, upload)) ?? []) {
    const follows = part.number === parts.length + 1 && part.bytes >= LEAST;
    if (!follows || sizeOf(parts) + part.bytes > kept) break;
    parts.push(part);
  }
  return { upload, parts };
}

function sizeOf(parts: readonly Whole[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

function bytesOf({ parts, last }: State): number {
  return sizeOf(parts) + (last?.part.bytes ?? 0);
}

async function append(state: State, content: AsyncIterable<Uint8Array>): Promise<void> {
  const small = state.last;
  let pieces: Uint8Array[] = small ? [small.content] : [];
  let held = small?.part.bytes ?? 0;
  let isNew = false;
  for await (const piece of content) {
    pieces.push(piece);
    held += piece.byteLength;
    isNew = true;
    if (held < USUAL) continue;
    await send(state, Buffer.concat(pieces));
    [pieces, held, isNew] = [[], 0, false];
  }
  if (isNew) await send(state, Buffer.concat(pieces));
}

/** Sends the next part, which begins with the bytes of a small last one. Until it is there, that one is. */
async function send(state: State, content: Buffer): Promise<void> {
  const { bucket, upload, parts, last, running } = state;
  const number = parts.length + 1;
  const { ETag } = await bucket.answered(
    bucket.s3.uploadPart({
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.id,
      PartNumber: number,
      Body: content,
      ContentLength: content.byteLength,
    }),
  );
  const etag = told(ETag, "ETag");
  running?.update(content.subarray(last?.part.bytes ?? 0));
  const part = { number, etag, bytes: content.byteLength };
  const isWhole = part.bytes >= LEAST;
  if (isWhole) parts.push(part);
  state.last = isWhole ? undefined : { part, content };
}

async function finish(state: State, address: string): Promise<StoredFile> {
  // An upload without any part cannot be completed.
  if (bytesOf(state) === 0) await send(state, Buffer.alloc(0));
  const { bucket, upload, parts, last, running } = state;
  const all = last ? [...parts, last.part] : parts;
  await bucket.answered(
    bucket.s3.completeMultipartUpload({
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.id,
      MultipartUpload: { Parts: all.map(({ number, etag }) => ({ PartNumber: number, ETag: etag })) },
    }),
  );
  crashPoint("copy-in-place");
  const hash = running ?? (await digested(bucket, address));
  return { address, bytes: bytesOf(state), sha256: hash.digest("hex") };
}

/** One that was gone on with is read once more, since nobody kept the digest of what was sent before. */
async function digested(bucket: Bucket, address: string): Promise<Hash> {
  const hash = createHash("sha256");
  for await (const piece of await readObject(bucket, address)) hash.update(piece);
  return hash;
}
