import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The bootstrap key: the settings' own, else one made at the first start and kept in `<data>/api-key`, readable by us only. */
export async function bootstrapKey(given: string | undefined, dataFolder: string): Promise<string> {
  if (given !== undefined) return given;
  const file = join(dataFolder, "api-key");
  await mkdir(dataFolder, { recursive: true });
  const fresh = `pk_${randomBytes(24).toString("hex")}\n`;
  await writeFile(file, fresh, { flag: "wx", mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
  return (await readFile(file, "utf8")).trim();
}

/** The key to call a server with, as a person at a terminal has it. */
export async function keyAtHand(environment: NodeJS.ProcessEnv, dataFolder: string): Promise<string | undefined> {
  const file = join(dataFolder, "api-key");
  return environment["PARLEY_API_KEY"] || (await readFile(file, "utf8").catch(() => undefined))?.trim();
}
