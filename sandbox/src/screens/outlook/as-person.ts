import { mintToken } from "../../control/tokens.ts";
import type { UserRecord } from "../../entities/user.ts";
import { type Errand, runErrand } from "../../graph/in-process.ts";
import { objectAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

/** Does something as a person; returns Graph's complaint, or null when it was done. */
export async function doAs(world: World, user: UserRecord, errand: Errand): Promise<string | null> {
  const token = await mintToken(world, { user: user.id });
  const { status, body } = await runErrand(world, token, errand);
  return status < 400 ? null : (textAt(objectAt(body, "error"), "message") ?? `Graph answered ${status}.`);
}
