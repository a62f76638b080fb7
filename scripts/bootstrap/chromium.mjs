import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "./children.mjs";
import { Refusal } from "./refusal.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * What the tests must know of a browser, as environment variables: `CHROMIUM_PATH`, else `PARLEY_NO_BROWSER`.
 * Installs Chromium where that takes no question: as root on Debian and its kin.
 */
export async function ensureChromium(env = process.env) {
  if (env.PARLEY_NO_BROWSER === "1") return without("PARLEY_NO_BROWSER=1 is set.");
  const found = findChromium(env);
  if (found !== undefined) return { CHROMIUM_PATH: found };
  const apt = inPath("apt-get", env);
  if (apt === undefined || process.getuid?.() !== 0) {
    return without(
      "No Chromium was found. Install the package chromium (or Google Chrome), or name one in CHROMIUM_PATH.",
    );
  }
  const complaint = await installWith(apt, env);
  const installed = findChromium(env);
  if (installed !== undefined) return { CHROMIUM_PATH: installed };
  return without(`Chromium could not be installed with apt-get:\n${complaint}`);
}

/** The path of a Chromium or Chrome; undefined when there is none. */
export function findChromium(env) {
  const named = env.CHROMIUM_PATH;
  if (named === undefined || named === "")
    return NAMES.map((name) => inPath(name, env)).find(Boolean) ?? PLACES.find(existsSync);
  if (isProgram(named)) return named;
  throw new Refusal(`CHROMIUM_PATH names ${named}, which is no program. Correct it, or unset it to have one found.`);
}

async function installWith(apt, env) {
  console.log("Installing Chromium for the browser journeys (first test, about a minute)…");
  const options = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  const update = await runQuietly(apt, ["update"], options);
  const install = await runQuietly(apt, ["install", "-y", "--no-install-recommends", "chromium"], options);
  return `${update.code === 0 ? "" : update.output}${install.output}`.trim();
}

function without(why) {
  console.warn(`\n*** The browser journeys are SKIPPED. ${why}\n`);
  return { PARLEY_NO_BROWSER: "1" };
}

function inPath(name, env) {
  return (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
