import { Readable } from "node:stream";
import type { Bucket } from "./bucket.ts";
import { isRefusal } from "./s3-troubles.ts";
import { type Storage, notStored } from "./storage.ts";

/** An object's content as it comes; a range of it is the server's to cut. */
export async function readObject(
  { s3, name, keyOf, answered }: Bucket,
  address: string,
  range?: Parameters<Storage["read"]>[1],
): Promise<Readable> {
  const Range = range && `bytes=${range.start}-${range.end}`;
  const asked = { Bucket: name, Key: keyOf(address), ...(Range !== undefined && { Range }) };
  const { Body } = await answered(s3.getObject(asked)).catch((error: unknown) => {
    throw error instanceof Error && isRefusal(error.cause, "NoSuchKey") ? notStored(error) : error;
  });
  if (!(Body instanceof Readable)) throw new Error("S3 answered without a content.");
  return Body;
}
