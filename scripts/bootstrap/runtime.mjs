import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** The Node that this code is written for: the one among the packages, else this very one when it is new enough. */
export function findRuntime(root, { platform, arch, execPath, versions } = process) {
  const file = platform === "win32" ? "node.exe" : "node";
  const build = `${platform === "win32" ? "win" : platform}-${arch}`;
  const home = join(root, "node_modules", "node");
  const shipped = [
    join(home, "bin", file),
    ...[`node-${build}`, `node-bin-${build}`].flatMap((name) => [
      join(home, "node_modules", name, "bin", file),
      join(root, "node_modules", name, "bin", file),
    ]),
  ];
  const found = shipped.find(isProgram);
  if (found !== undefined) return found;
  if (isNewEnough(versions.node)) return execPath;
  throw new Refusal(
    `Node 24 is not among the installed packages, and this Node ${versions.node} cannot run Parley. Probably npm was told not to run install scripts: run npm rebuild node --ignore-scripts=false, or start with Node 24.12 or newer.`,
  );
}

/** From 24.12 on Node runs TypeScript without a warning. */
function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 12);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
