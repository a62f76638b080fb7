import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { dropTokens, useToken } from "../../../kernel/access/one-time-tokens.ts";
import { checkConnection } from "../check-connection.ts";
import { prepareConnection } from "../create-connection.ts";
import { keepPermissionSet } from "../requirements/store.ts";
import type { AppIds, SetUp, SetupFailure, SetupOutcome } from "./contract.ts";
import { orderMoreChecks } from "./order-checks.ts";
import { PURPOSE } from "./purpose.ts";
import { readCode } from "./read-code.ts";
import { holderOf, spent } from "./show-plan.ts";
import { keepConnection, keepTrouble, setupRow } from "./store.ts";
import type { Transaction } from "../../../kernel/database/database.ts";

/** Takes the ids of the app that an administrator has registered, and tests the connection. The token is used up. */
export async function finishSetup(
  ctx: Context,
  { token, cloud, ...ids }: SetupOutcome,
  from: string,
): Promise<z.input<typeof SetUp>> {
  const { inside, id } = await holderOf(ctx, { token, from });
  return finish(inside, { id, ids, cloud, use: (tx) => useToken(tx, { token, purposes: [PURPOSE], now: inside.now }) });
}

/** The same for the one who waits, from the line that the administrator was shown. */
export async function finishByCode(ctx: Context, id: string, code: string): Promise<z.input<typeof SetUp>> {
  const ids = readCode(code);
  return finish(ctx, { id, ids, use: (tx) => dropTokens(tx, [PURPOSE], id).then(() => true) });
}

interface Finish {
  readonly id: string;
  readonly ids: AppIds;
  readonly cloud?: SetupOutcome["cloud"];
  /** Ends the token; `undefined` where somebody else has used it up. */
  use(tx: Transaction): Promise<unknown>;
}

async function finish(inside: Context, { id, ids, cloud, use }: Finish): Promise<z.input<typeof SetUp>> {
  const { row, secretId, privateKeyPem } = await inside.transaction((tx) => openKey(inside, tx, id));
  const wish = { name: row.name, cloud: cloud ?? row.cloud, ...ids, credential: { kind: "certificate" } as const };
  const keep = await prepareConnection(inside, wish, { certificatePem: row.certificate, privateKeyPem });
  const connection = await inside.transaction(async (tx) => {
    if ((await use(tx)) === undefined) throw spent();
    const made = await keep(tx);
    await keepPermissionSet(tx, made.id, row.permission_set);
    await keepConnection(tx, id, made.id);
    await inside.secrets.drop(tx, secretId);
    await inside.record(tx, { what: "setup.finished", about: id, data: { connection: made.id } });
    return made.id;
  });
  const { state } = await checkConnection(inside, connection);
  if (state !== "active") await inside.transaction((tx) => orderMoreChecks(inside, tx, connection));
  return { connection, state, address: `${inside.address}/connections/${connection}` };
}

async function openKey(ctx: Context, tx: Transaction, id: string) {
  const row = await setupRow(tx, id);
  if (row.secret_id === null || row.expires_at <= ctx.now) throw spent();
  return { row, secretId: row.secret_id, privateKeyPem: await ctx.secrets.open(tx, row.secret_id) };
}

/** Tells the one who waits what stopped the administrator; the token stays good for another try, or another person. */
export async function failSetup(ctx: Context, { token, ...trouble }: SetupFailure, from: string): Promise<void> {
  const { inside, id } = await holderOf(ctx, { token, from });
  await inside.transaction(async (tx) => {
    await keepTrouble(tx, id, trouble);
    await inside.record(tx, { what: "setup.stopped", about: id, data: { reason: trouble.reason } });
  });
}
