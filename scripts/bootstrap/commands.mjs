import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runInFront } from "./children.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { Refusal } from "./refusal.mjs";
import { findRuntime } from "./runtime.mjs";
import { ensureScreens } from "./screens.mjs";
import { tallyOf } from "./tally.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a command with the arguments of this process and ends the process with the exit code that it answers. */
export async function conclude(command) {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}

/** Everything that is needed, then the server, until it ends. */
export async function start(args) {
  await ensureInstalled(ROOT);
  const node = findRuntime(ROOT);
  await ensureScreens(ROOT, node);
  return runInFront(node, [join(ROOT, "src", "cli", "main.ts"), "serve", ...args], { cwd: ROOT, env: environment() });
}

/** A TypeScript file of this repository, with the Node it is written for. */
export async function run([file, ...args]) {
  if (file === undefined) throw new Refusal("Say which file to run: node scripts/run.mjs <file.ts> [arguments].");
  await ensureInstalled(ROOT);
  return runInFront(findRuntime(ROOT), [resolve(ROOT, file), ...args], { env: environment() });
}

/** Ours, with what was compiled kept for the next program: it halves the time until one begins. */
function environment(more = {}) {
  return { NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "node"), ...process.env, ...more };
}

/** Everything that is needed, then all tests; the last line says how many passed and failed. */
export async function test(args) {
  await ensureInstalled(ROOT);
  const node = findRuntime(ROOT);
  const browser = await ensureChromium();
  await ensureScreens(ROOT, node);
  const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
  try {
    const report = join(folder, "report.json");
    const vitest = [join(ROOT, "node_modules", "vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json"];
    const code = await runInFront(node, [...vitest, `--outputFile.json=${report}`, ...args], {
      cwd: ROOT,
      env: environment(browser),
    });
    return conclusion(await reportIn(report), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reportIn(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    console.error(`The tests ended without a report (${error.message}).`);
    return undefined;
  }
}

function conclusion(report, code) {
  const { line, remark, exitCode } = tallyOf(report, code);
  if (remark !== undefined) console.error(remark);
  console.log(line);
  return exitCode;
}
