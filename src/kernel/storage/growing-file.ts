import { createHash, type Hash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { GrowingFile } from "./storage.ts";

interface Place {
  /** The file that grows. */
  readonly part: string;
  /** As much of it as somebody wrote down as safely kept. */
  readonly kept: number;
  /** Puts the finished file where readers find it. */
  finish(): Promise<void>;
}

/** Goes on with the part of a file: what is safely there is kept and digested anew, what lies behind it is cut off. */
export async function growing(address: string, { part, kept, finish }: Place): Promise<GrowingFile> {
  const handle = await open(part, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = await digested(handle, kept, hash);
    await handle.truncate(bytes);
    return {
      get bytes() {
        return bytes;
      },
      append: async (content) => {
        for await (const piece of content) {
          hash.update(piece);
          await written(handle, piece, bytes);
          bytes += piece.byteLength;
        }
        await handle.sync();
        return bytes;
      },
      finish: async () => {
        await handle.sync();
        await handle.close();
        await finish();
        return { address, bytes, sha256: hash.digest("hex") };
      },
      leave: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A disk may take less at once than it is given. */
async function written(handle: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < piece.byteLength) {
    const { bytesWritten } = await handle.write(piece, done, piece.byteLength - done, at + done);
    done += bytesWritten;
  }
}

const AT_ONCE = 1024 * 1024;

/** Digests the first `kept` bytes, as far as there are as many; resolves with how many there are. */
async function digested(handle: FileHandle, kept: number, hash: Hash): Promise<number> {
  const buffer = Buffer.allocUnsafe(AT_ONCE);
  let done = 0;
  while (done < kept) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(AT_ONCE, kept - done), done);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
  return done;
}
