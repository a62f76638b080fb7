import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
/** The last step to 11 takes ten times as long and spares 3 %. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Lays beside every asset what it comes to packed, so that the server packs nothing while somebody waits. */
export function packAssets(): Plugin {
  return {
    name: "parley:pack-assets",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      await Promise.all(
        Object.keys(bundle)
          .filter((name) => name.startsWith("assets/"))
          .map((name) => pack(join(dir, name))),
      );
    },
  };
}

async function pack(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await brotli(content, QUALITY));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
