import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { makeToken } from "../../../kernel/access/one-time-tokens.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { between, HOUR, later } from "../../../kernel/time.ts";
import { makeCertificate } from "../credentials/certificate.ts";
import type { BegunSetup, SetupCommand, SetupWish } from "./contract.ts";
import { cloudShellBlock } from "./cloud-shell.ts";
import { PURPOSE } from "./purpose.ts";
import { planFrom, spent } from "./show-plan.ts";
import { shownSetup } from "./show-setup.ts";
import { addSetup, type SetupRow, setupRow } from "./store.ts";
import { wishedFor } from "./change-setup.ts";

/** Long enough to find the colleague who holds the role, short enough for a link that went astray. */
const LASTS = 24 * HOUR;

/** Makes the key pair, and the one token that joins an administrator's machine to it. The token is told this once. */
export async function beginSetup(ctx: Context, wish: SetupWish): Promise<z.input<typeof BegunSetup>> {
  const wished = wishedFor(wish);
  const { certificatePem, privateKeyPem } = await makeCertificate(ctx.now);
  const id = ctx.random.uuid();
  return ctx.transaction(async (tx) => {
    await addSetup(tx, {
      id,
      organisation_id: ctx.organisation,
      ...wished,
      certificate: certificatePem,
      secret_id: await ctx.secrets.keep(tx, "client-certificate-key", privateKeyPem),
      created_at: ctx.now,
      expires_at: later(ctx.now, LASTS),
    });
    await ctx.record(tx, { what: "setup.begun", about: id, data: { name: wish.name, cloud: wish.cloud } });
    const row = await setupRow(tx, id);
    return { ...(await shownSetup(ctx, tx, row)), ...(await commandFor(ctx, tx, row)) };
  });
}

/** The command and the block once more, with a token of their own: whoever was handed the ones before may still use them. */
export async function handCommand(ctx: Context, id: string): Promise<z.infer<typeof SetupCommand>> {
  return ctx.transaction(async (tx) => {
    const row = await setupRow(tx, id);
    if (row.secret_id === null || row.expires_at <= ctx.now) throw spent();
    return commandFor(ctx, tx, row);
  });
}

async function commandFor(ctx: Context, tx: Transaction, row: SetupRow): Promise<z.infer<typeof SetupCommand>> {
  const { organisation, now, random, address } = ctx;
  const lasts = between(now, row.expires_at);
  const token = await makeToken(tx, { organisation, purpose: PURPOSE, subject: row.id }, { now, random, lasts });
  const plan = await planFrom(ctx, tx, row);
  return {
    token,
    command: `npm run parley -- setup --server ${address} --token ${token}`,
    cloudShell: cloudShellBlock(plan, { address, token }),
  };
}
