import { type Bucket, openBucket } from "./bucket.ts";
import { growingObject } from "./growing-object.ts";
import { readObject } from "./read-object.ts";
import type { BucketSettings } from "./settings.ts";
import type { Storage } from "./storage.ts";
import { giveUp, partsOf, type Upload, uploadsOf, uploadsUnder } from "./uploads.ts";

/** Storage in a bucket of S3, or of a server that speaks like it. */
export function s3Storage(settings: BucketSettings): Storage {
  const bucket = openBucket(settings);
  const { s3, name, prefix, keyOf, answered } = bucket;
  return {
    place: `s3://${name}/${prefix}`,
    put: async (address, content) => {
      const object = await growingObject(bucket, address, 0);
      try {
        await object.append(content);
        return await object.finish();
      } catch (error) {
        await giveUpAll(bucket, address);
        throw error;
      }
    },
    grow: (address, kept) => growingObject(bucket, address, kept),
    read: (address, range) => readObject(bucket, address, range),
    remove: async (address) => {
      await giveUpAll(bucket, address);
      await answered(s3.deleteObject({ Bucket: name, Key: keyOf(address) }));
    },
    unfinished: (since) => unfinishedIn(bucket, since),
  };
}

async function giveUpAll(bucket: Bucket, address: string): Promise<void> {
  const begun = await uploadsOf(bucket, bucket.keyOf(address));
  await Promise.all(begun.map((upload) => giveUp(bucket, upload)));
}

async function unfinishedIn(bucket: Bucket, since: number): Promise<string[]> {
  // The bucket dates what it keeps by its own clock, which is the world's, as the machine's is.
  const latest = performance.timeOrigin + performance.now() - since;
  const found = new Set<string>();
  for await (const upload of uploadsUnder(bucket, bucket.prefix))
    if (await wasLeft(bucket, upload, latest)) found.add(upload.key.slice(bucket.prefix.length));
  return [...found];
}

async function wasLeft(bucket: Bucket, upload: Upload, latest: number): Promise<boolean> {
  if (upload.begun > latest) return false;
  const parts = await partsOf(bucket, upload);
  return parts !== undefined && parts.every(({ at }) => at <= latest);
}
