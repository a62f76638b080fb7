import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { makeToken } from "../../../kernel/access/one-time-tokens.ts";
import { HOUR, later } from "../../../kernel/time.ts";
import { makeCertificate } from "../credentials/certificate.ts";
import type { BegunSetup, Setup, SetupWish } from "./contract.ts";
import { cloudShellBlock } from "./cloud-shell.ts";
import { PURPOSE } from "./purpose.ts";
import { planFrom } from "./show-plan.ts";
import { addSetup, type SetupRow, setupRow } from "./store.ts";

/** Long enough to find the colleague who holds the role, short enough for a link that went astray. */
const LASTS = 24 * HOUR;

/** Makes the key pair, and the one token that joins an administrator's machine to it. The token is told this once. */
export async function beginSetup(ctx: Context, wish: SetupWish): Promise<z.input<typeof BegunSetup>> {
  const { certificatePem, privateKeyPem } = await makeCertificate(ctx.now);
  const id = ctx.random.uuid();
  return ctx.transaction(async (tx) => {
    await addSetup(tx, {
      id,
      organisation_id: ctx.organisation,
      name: wish.name,
      cloud: wish.cloud,
      permission_set: wish.permissionSet,
      multi_tenant: wish.multiTenant,
      certificate: certificatePem,
      secret_id: await ctx.secrets.keep(tx, "client-certificate-key", privateKeyPem),
      created_at: ctx.now,
      expires_at: later(ctx.now, LASTS),
    });
    const { organisation } = ctx;
    const meaning = { organisation, purpose: PURPOSE, subject: id };
    const token = await makeToken(tx, meaning, { now: ctx.now, random: ctx.random, lasts: LASTS });
    await ctx.record(tx, { what: "setup.begun", about: id, data: { name: wish.name, cloud: wish.cloud } });
    const row = await setupRow(tx, id);
    const plan = await planFrom(ctx, tx, row);
    return {
      ...shown(row, ctx.now),
      token,
      command: `npm run parley -- setup --server ${ctx.address} --token ${token}`,
      cloudShell: cloudShellBlock(plan, { address: ctx.address, token }),
    };
  });
}

/** How a set-up stands, for the one who waits for it. */
export async function showSetup(ctx: Context, id: string): Promise<Setup> {
  return shown(await ctx.transaction((tx) => setupRow(tx, id)), ctx.now);
}

function shown(row: SetupRow, now: Date): Setup {
  const { id, name, cloud, connection_id: connection, trouble, expires_at: end } = row;
  const state = connection !== null ? "done" : end <= now ? "expired" : "waiting";
  return {
    id,
    name,
    cloud,
    permissionSet: row.permission_set,
    multiTenant: row.multi_tenant,
    state,
    ...(trouble && { trouble }),
    ...(connection !== null && { connection }),
    expiresAt: end.toISOString(),
  };
}
