import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { dropTokens, useToken } from "../../../kernel/access/one-time-tokens.ts";
import type { SetUp, SetupApp, SetupFailure, SetupOutcome } from "./contract.ts";
import { makeConnection } from "./make-connection.ts";
import { PURPOSE } from "./purpose.ts";
import { readCode } from "./read-code.ts";
import { holderOf } from "./show-plan.ts";
import { keepTrouble } from "./store.ts";

/** Takes the ids of the app that an administrator has registered, and tests the connection. The token is used up. */
export async function finishSetup(
  ctx: Context,
  { token, administrator, cloud, ...ids }: SetupOutcome,
  from: string,
): Promise<z.input<typeof SetUp>> {
  const { inside, id } = await holderOf(ctx, { token, from });
  return makeConnection(inside, {
    id,
    ids,
    administrator,
    cloud,
    use: (tx) => useToken(tx, { token, purposes: [PURPOSE], now: inside.now }),
  });
}

/** The same for the one who waits, from the line that the administrator was shown. */
export async function finishByCode(ctx: Context, id: string, code: string): Promise<z.input<typeof SetUp>> {
  const ids = readCode(code);
  return makeConnection(ctx, { id, ids, use: (tx) => dropTokens(tx, [PURPOSE], id).then(() => true) });
}

/** The same for an app that was registered by hand, or that exists already. */
export async function finishWithApp(
  ctx: Context,
  id: string,
  { credential, ...ids }: SetupApp,
): Promise<z.input<typeof SetUp>> {
  return makeConnection(ctx, { id, ids, credential, use: (tx) => dropTokens(tx, [PURPOSE], id).then(() => true) });
}

/** Tells the one who waits what stopped the administrator; the token stays good for another try, or another person. */
export async function failSetup(ctx: Context, { token, ...trouble }: SetupFailure, from: string): Promise<void> {
  const { inside, id } = await holderOf(ctx, { token, from });
  await inside.transaction(async (tx) => {
    await keepTrouble(tx, id, trouble);
    await inside.record(tx, { what: "setup.stopped", about: id, data: { reason: trouble.reason } });
  });
}
