import { connect, type ParleyClient } from "../../sdk/src/index.ts";
import { readConfig } from "../kernel/config.ts";
import { Failure } from "../kernel/errors.ts";
import { ownAddress } from "../kernel/own-address.ts";
import { keyAtHand } from "./api-key.ts";

/** The server that runs with these settings, called with the key of whoever is at the terminal. */
export async function runningServer(): Promise<ParleyClient> {
  const config = readConfig(process.env, process.cwd());
  const key = await keyAtHand(process.env, config.dataFolder);
  if (key === undefined) {
    throw new Failure("not-signed-in", "There is no access key at hand.", {
      cure: "Set PARLEY_API_KEY, or run this in the folder that the server was started in.",
    });
  }
  return connect({ url: config.publicUrl ?? ownAddress(config.host, config.port), key });
}
