import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Failure } from "../errors.ts";
import { keptFile } from "./kept-file.ts";
import type { MasterKeys } from "./seal.ts";

/** The master keys from the settings, else one made at the first start and kept beside the data, readable by us only. */
export async function masterKeys(given: readonly Buffer[] | undefined, dataFolder: string): Promise<MasterKeys> {
  const [first, ...rest] = given ?? [await keyInFile(join(dataFolder, "secret.key"))];
  if (first === undefined)
    throw new Failure("invalid-input", "PARLEY_SECRET_KEY holds no key.", { field: "PARLEY_SECRET_KEY" });
  return [first, ...rest];
}

async function keyInFile(file: string): Promise<Buffer> {
  const key = Buffer.from(await keptFile(file, () => randomBytes(32).toString("base64")), "base64");
  if (key.length === 32) return key;
  throw new Failure("unavailable", `The file ${file} does not hold a key of 32 bytes.`, {
    cure: "Restore it from a backup: without it, stored credentials cannot be opened.",
  });
}
