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

/**
 * Goes on with the part of a file: what is safely there is kept, what lies behind it is cut off. A file that was gone on with
 * is read once more in the end to digest it, so that one with many pauses is not read at each.
 */
export async function growing(address: string, { part, kept, finish }: Place): Promise<GrowingFile> {
  const handle = await open(part, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    let bytes = Math.min(kept, (await handle.stat()).size);
    await handle.truncate(bytes);
    const running = bytes === 0 ? createHash("sha256") : undefined;
    return {
      get bytes() {
        return bytes;
      },
      append: async (content) => {
        for await (const piece of content) {
          running?.update(piece);
          await written(handle, piece, bytes);
          bytes += piece.byteLength;
        }
        await handle.sync();
        return bytes;
      },
      finish: async () => {
        await handle.sync();
        const hash = running ?? (await digested(handle));
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

async function digested(handle: FileHandle): Promise<Hash> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(AT_ONCE);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, AT_ONCE, at);
    if (bytesRead === 0) return hash;
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}
