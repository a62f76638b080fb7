import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { Failure } from "../errors.ts";
import type { Storage } from "./storage.ts";

/** What the trial of the storage came to: whether it can be written and read, and if not, why and what cures it. */
export const StorageDiagnosis = z
  .object({
    title: z.string(),
    /** Where files are kept. */
    subject: z.string(),
    level: z.enum(["good", "bad"]),
    reason: z.string(),
    sentence: z.string(),
    cure: z.string().optional(),
    who: z.literal("operator of this server").optional(),
  })
  .meta({ id: "StorageDiagnosis" });
export type StorageDiagnosis = z.infer<typeof StorageDiagnosis>;

const TITLE = "Files can be written and read";

/** Keeps a small file by every step that a film takes, reads it back and removes it. */
export async function tryStorage(storage: Storage, address: string): Promise<StorageDiagnosis> {
  const about = { title: TITLE, subject: storage.place };
  try {
    await tried(storage, address);
    return { ...about, level: "good", reason: "works", sentence: "A file was written, read back and removed." };
  } catch (error) {
    // That it can remove nothing either is the same trouble, which is told already.
    await storage.remove(address).catch(() => undefined);
    return { ...about, level: "bad", ...explained(error), who: "operator of this server" };
  }
}

const CONTENT = Buffer.from("Parley wrote this to see whether it can.");

async function tried(storage: Storage, address: string): Promise<void> {
  const begun = await storage.grow(address, 0);
  const kept = await begun.append(once(CONTENT)).finally(() => begun.leave());
  const goneOn = await storage.grow(address, kept);
  await goneOn.append(once(CONTENT.subarray(goneOn.bytes)));
  await goneOn.finish();
  const back = await buffer(await storage.read(address));
  await storage.remove(address);
  if (!back.equals(CONTENT)) throw new Error("What was read back is not what was written.");
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

type Explained = Pick<StorageDiagnosis, "reason" | "sentence" | "cure">;

const FORBIDDEN: Explained = {
  reason: "storage-not-allowed",
  sentence: "This server may not write to the folder.",
  cure: "Give the folder to the user that Parley runs as, or set PARLEY_DATA to another one.",
};
const FULL: Explained = {
  reason: "storage-full",
  sentence: "There is no room left where the folder is.",
  cure: "Make room there, or set PARLEY_DATA to a folder elsewhere.",
};
const NO_FOLDER: Explained = {
  reason: "storage-no-folder",
  sentence: "There is something else where the folder should be.",
  cure: "Move it away, so that Parley can make the folder, or set PARLEY_DATA to another one.",
};

/** By the code that Node.js gives to what a file system refuses. */
const TROUBLES: Readonly<Record<string, Explained>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
};

function explained(error: unknown): Explained {
  if (error instanceof Failure)
    return { reason: error.reason ?? error.code, sentence: error.message, cure: error.cure };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    TROUBLES[code] ?? {
      reason: "storage-trouble",
      sentence: `A file could not be written and read back: ${error instanceof Error ? error.message : String(error)}`,
      cure: "See that the disk is well.",
    }
  );
}
