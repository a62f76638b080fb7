import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const SDK = join(import.meta.dirname, "..");
export const run = promisify(execFile);

/** A folder of somebody who has installed the package as it would be published; it goes with the test. */
export async function installed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parley-sdk-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const home = join(folder, "node_modules/@parley/sdk");
  await compile("-p", join(SDK, "tsconfig.json"), "--outDir", join(home, "dist"));
  await cp(join(SDK, "package.json"), join(home, "package.json"));
  return folder;
}

/** Runs the compiler; rejects with what it complains of. */
export async function compile(...options: string[]): Promise<void> {
  const compiler = join(SDK, "../node_modules/.bin/tsc");
  await run(compiler, options).catch((error: Error & { stdout?: string }) => {
    throw new Error(`tsc ${options.join(" ")}:\n${error.stdout ?? error.message}`);
  });
}

/** The environment of a person whose Node is the system's, not the one of this repository. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const paths = (process.env["PATH"] ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, PATH: paths.join(delimiter) };
}
