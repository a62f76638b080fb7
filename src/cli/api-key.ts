import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../kernel/errors.ts";
import { keptFile } from "../kernel/secrets/kept-file.ts";

/** As for PARLEY_API_KEY: what is shorter can be guessed. */
const SHORTEST = 24;

/** The bootstrap key: the settings' own, else one made at the first start and kept in `<data>/api-key`, readable by us only. */
export async function bootstrapKey(given: string | undefined, dataFolder: string): Promise<string> {
  if (given !== undefined) return given;
  const file = join(dataFolder, "api-key");
  const key = await keptFile(file, () => `pk_${randomBytes(24).toString("hex")}\n`);
  if (key.length >= SHORTEST) return key;
  throw new Failure("unavailable", `The file ${file} does not hold a key of ${SHORTEST} or more characters.`, {
    cure: "Delete the file, and the next start makes a new key; or set PARLEY_API_KEY.",
  });
}

/** The key to call a server with, as a person at a terminal has it. */
export async function keyAtHand(environment: NodeJS.ProcessEnv, dataFolder: string): Promise<string | undefined> {
  const file = join(dataFolder, "api-key");
  return environment["PARLEY_API_KEY"] || (await readFile(file, "utf8").catch(() => undefined))?.trim();
}
