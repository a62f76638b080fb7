import type {
  ListMultipartUploadsRequest,
  ListPartsRequest,
  MultipartUpload,
  Part as ListedPart,
} from "@aws-sdk/client-s3";
import type { Bucket } from "./bucket.ts";
import { isRefusal, told } from "./s3-troubles.ts";

/** A file on its way into the bucket: there for nobody until its upload is completed. */
export interface Upload {
  readonly key: string;
  readonly id: string;
  /** When it was begun, in milliseconds. */
  readonly begun: number;
}

/** A part of an upload that the bucket keeps. */
export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly bytes: number;
  readonly at: number;
}

interface Page<Item, From> {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined where there is none. */
  readonly next: From | undefined;
}

/** Some servers name a next page behind the last one, too; only `IsTruncated` says that there is one. */
async function* turned<Item, From>(
  ask: (from: From | undefined) => Promise<Page<Item, From>>,
): AsyncGenerator<Item, void> {
  let page = await ask(undefined);
  yield* page.items;
  while (page.next !== undefined) {
    page = await ask(page.next);
    yield* page.items;
  }
}

type UploadsFrom = Pick<ListMultipartUploadsRequest, "KeyMarker" | "UploadIdMarker">;

/** Uploads that nobody has completed, of keys that begin so. */
export function uploadsUnder({ s3, name, answered }: Bucket, prefix: string): AsyncGenerator<Upload, void> {
  return turned(async (from: UploadsFrom | undefined) => {
    // Some servers list all uploads, or those of one key, but none under a prefix; so none is named where none is needed.
    const asked = { Bucket: name, ...(prefix !== "" && { Prefix: prefix }), ...from };
    const page = await answered(s3.listMultipartUploads(asked));
    const items = (page.Uploads ?? []).map(uploadIn).filter(({ key }) => key.startsWith(prefix));
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page;
    return { items, next: page.IsTruncated ? { KeyMarker, UploadIdMarker } : undefined };
  });
}

/** Nothing is made up for what is missing: an upload of no known age would be swept away while it is under way. */
function uploadIn({ Key: key, UploadId: id, Initiated: begun }: MultipartUpload): Upload {
  return { key: told(key, "Key"), id: told(id, "UploadId"), begun: told(begun, "Initiated").getTime() };
}

/** The uploads of this very key. */
export async function uploadsOf(bucket: Bucket, key: string): Promise<Upload[]> {
  const found: Upload[] = [];
  for await (const upload of uploadsUnder(bucket, key)) if (upload.key === key) found.push(upload);
  return found;
}

/** What the bucket keeps of an upload, in the order of the parts; undefined once it was completed or given up. */
export async function partsOf(bucket: Bucket, upload: Upload): Promise<Part[] | undefined> {
  try {
    const parts: Part[] = [];
    for await (const part of listedParts(bucket, upload)) parts.push(part);
    return parts.toSorted((one, other) => one.number - other.number);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function listedParts({ s3, name, answered }: Bucket, { key, id }: Upload): AsyncGenerator<Part, void> {
  return turned(async (from: Pick<ListPartsRequest, "PartNumberMarker"> | undefined) => {
    const page = await answered(s3.listParts({ Bucket: name, Key: key, UploadId: id, ...from }));
    const items = (page.Parts ?? []).map(partIn);
    return { items, next: page.IsTruncated ? { PartNumberMarker: page.NextPartNumberMarker } : undefined };
  });
}

function partIn({ PartNumber: number, ETag: etag, Size: bytes, LastModified: at }: ListedPart): Part {
  return {
    number: told(number, "PartNumber"),
    etag: told(etag, "ETag"),
    bytes: told(bytes, "Size"),
    at: told(at, "LastModified").getTime(),
  };
}

/** Gives an upload up, with its parts. That it is gone already is as good. */
export async function giveUp({ s3, name, answered }: Bucket, { key, id }: Omit<Upload, "begun">): Promise<void> {
  try {
    await answered(s3.abortMultipartUpload({ Bucket: name, Key: key, UploadId: id }));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && isRefusal(error.cause, "NoSuchUpload");
}
