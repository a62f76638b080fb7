import { join } from "node:path";
import { folderStorage } from "./folder-storage.ts";
import type { BucketSettings } from "./settings.ts";
import type { Storage } from "./storage.ts";

/** The bucket where one is set, else a folder beside the other data. */
export async function openStorage(dataFolder: string, bucket?: BucketSettings): Promise<Storage> {
  if (bucket === undefined) return folderStorage(join(dataFolder, "files"));
  // Loaded by those only who keep files so.
  const { s3Storage } = await import("./s3-storage.ts");
  return s3Storage(bucket);
}
