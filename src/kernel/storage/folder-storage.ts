import { once } from "node:events";
import { createReadStream } from "node:fs";
import { glob, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { crashPoint } from "../crash-points.ts";
import { checkedAddress, PART } from "./address.ts";
import { growing } from "./growing-file.ts";
import { notStored, type Storage } from "./storage.ts";

/** Storage in a folder of this machine, or one that all servers share. */
export function folderStorage(folder: string): Storage {
  const grow: Storage["grow"] = async (address, kept) => {
    const file = fileOf(folder, address);
    await mkdir(dirname(file), { recursive: true });
    return growing(address, { part: file + PART, kept, finish: () => intoPlace(file) });
  };
  return {
    place: folder,
    put: async (address, content) => {
      const file = await grow(address, 0);
      try {
        await file.append(content);
        return await file.finish();
      } catch (error) {
        await file.leave();
        await rm(fileOf(folder, address) + PART, { force: true });
        throw error;
      }
    },
    grow,
    read: async (address, range) => {
      const stream = createReadStream(fileOf(folder, address), range);
      // Once it is open, nobody who takes it away keeps its reader from the rest.
      await once(stream, "open").catch((cause: unknown) => {
        throw notStored(cause);
      });
      return stream;
    },
    remove: async (address) => {
      const file = fileOf(folder, address);
      await rm(file, { force: true });
      await rm(file + PART, { force: true });
    },
    unfinished: (since) => unfinishedIn(folder, since),
  };
}

async function unfinishedIn(folder: string, since: number): Promise<string[]> {
  const found: string[] = [];
  // The file system dates files by the machine's clock, whatever ours says.
  const now = performance.timeOrigin + performance.now();
  for await (const name of glob(`**/*${PART}`, { cwd: folder })) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now - mtimeMs >= since) found.push(name.slice(0, -PART.length).split(sep).join("/"));
  }
  return found;
}

/** The name changes at once, and the folder's own entry is made durable, too. */
async function intoPlace(file: string): Promise<void> {
  await rename(file + PART, file);
  crashPoint("copy-in-place");
  const folder = await open(dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function fileOf(folder: string, address: string): string {
  return join(folder, checkedAddress(address));
}
