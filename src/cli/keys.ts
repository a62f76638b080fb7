import { Command } from "commander";
import { type Config, readConfig } from "../kernel/config.ts";
import { openDatabase } from "../kernel/database/database.ts";
import { startEmbedded } from "../kernel/database/embedded/index.ts";
import { systemRandom } from "../kernel/random.ts";
import { masterKeys } from "../kernel/secrets/master-keys.ts";
import { secretsWith } from "../kernel/secrets/store.ts";

export function keysCommand(): Command {
  const rotate = new Command("rotate")
    .description("put every stored secret under the first key of PARLEY_SECRET_KEY")
    .action(rotateKeys);
  return new Command("keys").description("the master keys that seal stored secrets").addCommand(rotate);
}

async function rotateKeys(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded({ dataFolder: config.dataFolder }) : undefined;
  try {
    const changed = await rotateIn(config.databaseUrl ?? embedded?.url ?? "", config);
    console.log(`${changed} stored ${changed === 1 ? "secret is" : "secrets are"} now under the newest key.`);
  } finally {
    await embedded?.stop();
  }
}

async function rotateIn(url: string, { secretKeys, dataFolder }: Config): Promise<number> {
  const secrets = secretsWith(await masterKeys(secretKeys, dataFolder), systemRandom);
  const database = await openDatabase(url);
  try {
    return await database.acrossAll((tx) => secrets.rotate(tx));
  } finally {
    await database.close();
  }
}
