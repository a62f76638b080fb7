import { existsSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";
import { Refusal } from "./refusal.mjs";
import { readStamp, screensStamp, writeStamp } from "./stamps.mjs";
import { inTurn } from "./turns.mjs";

/** Builds the screens unless they were built from exactly these files. */
export async function ensureScreens(root, node) {
  if (!existsSync(join(root, "vite.config.ts")) || areFresh(root)) return;
  await inTurn(join(root, "dist", ".building"), async () => {
    if (areFresh(root)) return;
    // Before the build: a file that changes while it runs makes the screens stale again.
    const stamp = screensStamp(root);
    await build(root, node);
    writeStamp(stampFile(root), stamp);
  });
}

/** Whether the built screens come from the files as they are now. */
export function areFresh(root) {
  return readStamp(stampFile(root)) === screensStamp(root);
}

function stampFile(root) {
  return join(root, "dist", "web", ".inputs");
}

async function build(root, node) {
  console.log("Building the screens…");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { code, output } = await runQuietly(node, [vite, "build", "--logLevel=warn"], { cwd: root });
  if (code === 0) return;
  console.error(output.trim());
  throw new Refusal("The screens could not be built; the complaint is above.");
}
