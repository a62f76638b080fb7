import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What an installation depends on: the exact packages and the kind of machine. */
export function installStamp(root, { platform, arch } = process) {
  return `${digest([readFileSync(join(root, "package-lock.json"))])} ${platform} ${arch}`;
}

/** Where what ends up in the screens lies, and what builds them. */
const FOLDERS = ["src/web", "src/features", "sdk/src", "scripts/screens"];

/** What the built screens depend on: every file that can end up in them, and the packages. */
export function screensStamp(root) {
  const files = FOLDERS.flatMap((folder) => filesBelow(root, folder)).filter(isInput);
  const inputs = [...files.toSorted((a, b) => (a < b ? -1 : 1)), "package-lock.json", "vite.config.ts"];
  return digest(inputs.flatMap((file) => [file, "\0", readFileSync(join(root, file)), "\0"]));
}

/** The stamp in `file`; undefined when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Leaves `stamp` in `file`. */
export function writeStamp(file, stamp) {
  writeFileSync(file, `${stamp}\n`);
}

function isInput(file) {
  if (/\.test\.tsx?$/.test(file)) return false;
  return !file.startsWith("src/features/") || /\/screens\/|\/(contract|catalog|rules)\.ts$/.test(file);
}

/** Paths from `root`, with slashes. */
function filesBelow(root, folder) {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
