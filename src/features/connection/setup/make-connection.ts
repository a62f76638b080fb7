import type { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { checkConnection } from "../check-connection.ts";
import type { ConnectionWish } from "../contract.ts";
import { prepareConnection } from "../create-connection.ts";
import type { CredentialWish } from "../credentials/contract.ts";
import { chooseOperators } from "../operators/set-operators.ts";
import { keepPermissionSet } from "../requirements/store.ts";
import type { SetUp, SetupApp } from "./contract.ts";
import { orderMoreChecks } from "./order-checks.ts";
import { spent } from "./show-plan.ts";
import { keepConnection, type SetupRow, setupRow } from "./store.ts";

/** An app that was registered for a set-up. */
export interface Registered {
  readonly id: string;
  readonly ids: Omit<SetupApp, "credential">;
  /** Where it is not by the set-up's own certificate that Parley proves to be the app. */
  readonly credential?: CredentialWish;
  readonly administrator?: string | null | undefined;
  /** Where the tenant turned out to live; the cloud of the set-up where absent. */
  readonly cloud?: ConnectionWish["cloud"] | undefined;
  /** Ends the token; `undefined` where somebody else has used it up. */
  use(tx: Transaction): Promise<unknown>;
}

/** Makes the connection of a set-up, keeps what was chosen for it before, and tests it. */
export async function makeConnection(
  inside: Context,
  { id, ids, credential = { kind: "certificate" }, administrator, cloud, use }: Registered,
): Promise<z.input<typeof SetUp>> {
  const { row, secretId, privateKeyPem } = await inside.transaction((tx) => openKey(inside, tx, id));
  const wish = { name: row.name, cloud: cloud ?? row.cloud, ...ids, credential };
  const keep = await prepareConnection(inside, wish, { certificatePem: row.certificate, privateKeyPem });
  const connection = await inside.transaction(async (tx) => {
    if ((await use(tx)) === undefined) throw spent();
    const made = await keep(tx);
    await keepPermissionSet(tx, made.id, row.permission_set);
    if (!(await keepConnection(tx, id, { connection: made.id, administrator }))) throw spent();
    await keepChoice(inside, tx, { connection: made.id, row });
    await inside.secrets.drop(tx, secretId);
    await inside.record(tx, { what: "setup.finished", about: id, data: { connection: made.id } });
    return made.id;
  });
  const { state } = await checkConnection(inside, connection);
  if (state !== "active") await inside.transaction((tx) => orderMoreChecks(inside, tx, connection));
  return { connection, state, address: `${inside.address}/connections/${connection}` };
}

/** Whom the connection is for, where that was chosen before there was one. */
async function keepChoice(
  ctx: Context,
  tx: Transaction,
  { connection, row: { operators, outside } }: { readonly connection: string; readonly row: SetupRow },
): Promise<void> {
  if (operators === null) return;
  await chooseOperators(ctx, tx, { connection, operators, outside: outside ?? undefined });
}

async function openKey(ctx: Context, tx: Transaction, id: string) {
  const row = await setupRow(tx, id);
  if (row.secret_id === null || row.expires_at <= ctx.now) throw spent();
  return { row, secretId: row.secret_id, privateKeyPem: await ctx.secrets.open(tx, row.secret_id) };
}
