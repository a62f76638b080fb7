import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { Failure } from "../errors.ts";

/** A stored file: its address, its size in bytes and the SHA-256 of its content as hex. */
export interface StoredFile {
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files too large for the database. An address is `<organisation>/<name>`; a file appears whole or not at all. */
export interface Storage {
  put(address: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** The bytes from `start` up to and including `end`; the whole file without a range. */
  read(address: string, range?: { start: number; end: number }): Promise<Readable>;
  remove(address: string): Promise<void>;
}

/** Storage in a folder of this machine. */
export function folderStorage(folder: string): Storage {
  return {
    put: async (address, content) => {
      const file = fileOf(folder, address);
      const part = `${file}.${process.pid}.part`;
      await mkdir(dirname(file), { recursive: true });
      try {
        const { bytes, sha256 } = await write(part, content);
        await rename(part, file);
        return { address, bytes, sha256 };
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    read: async (address, range) => {
      const file = fileOf(folder, address);
      await stat(file).catch((cause: unknown) => {
        throw new Failure("not-found", "This file is not stored here any more.", { cause });
      });
      return createReadStream(file, range);
    },
    remove: (address) => rm(fileOf(folder, address), { force: true }),
  };
}

async function write(file: string, content: AsyncIterable<Uint8Array>) {
  const handle = await open(file, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.byteLength;
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Addresses are made by us from ids; anything that could climb out of the folder is a fault of ours. */
function fileOf(folder: string, address: string): string {
  if (!/^[\w-]+(\/[\w.-]+)+$/.test(address) || address.split("/").includes("..")) {
    throw new Error(`Not a storage address: ${address}`);
  }
  return join(folder, address);
}
