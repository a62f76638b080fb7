import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";
import { Refusal } from "./refusal.mjs";
import { installStamp, readStamp, writeStamp } from "./stamps.mjs";
import { inTurn } from "./turns.mjs";

/** Installs the packages unless exactly these are there, for this kind of machine. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  await inTurn(join(root, "dist", ".installing"), async () => {
    if (isInstalled(root)) return;
    if (!(await isInstalledByHand(root))) await install(root);
    writeStamp(stampFile(root), installStamp(root));
  });
}

function isInstalled(root) {
  return readStamp(stampFile(root)) === installStamp(root);
}

function stampFile(root) {
  return join(root, "node_modules", ".parley-installed");
}

/** Whether somebody ran `npm ci` already: npm's own record names every package we need, and our Node runs here. */
async function isInstalledByHand(root) {
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (present === undefined) return false;
  const wanted = Object.entries(packagesIn(join(root, "package-lock.json")) ?? {});
  const needed = wanted.filter(([path, { link, optional }]) => path.startsWith("node_modules/") && !link && !optional);
  if (!needed.every(([path, { version }]) => present[path]?.version === version)) return false;
  const node = join(root, "node_modules", "node", "bin", "node");
  const { code } = await runQuietly(node, ["--version"], {}).catch(() => ({ code: 1 }));
  return code === 0;
}

function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, "utf8")).packages : undefined;
}

async function install(root) {
  const first = !existsSync(join(root, "node_modules"));
  console.log(
    `Installing packages (${first ? "first start" : "the list or the machine has changed"}, about a minute)…`,
  );
  rmSync(stampFile(root), { force: true });
  const [program, ...args] = npm();
  // With NODE_ENV=production npm would leave out the Node and the tools that this start needs.
  const wish = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, shell: process.platform === "win32" && args.length === 0 };
  const { code, output } = await runQuietly(program, [...args, ...wish], options);
  if (code === 0) return;
  console.error(output.trim());
  throw new Refusal(
    "The packages could not be installed; npm's complaint is above. Cure it (often the network, a proxy or the disk) and start again.",
  );
}

/** The npm that started us, on the Node that it runs on: ours lies among the packages that are about to be replaced. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script?.endsWith(".js") ? [node ?? process.execPath, script] : ["npm"];
}
