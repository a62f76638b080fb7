import type { Context } from "../../../context.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { DAY, later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { connectionRow } from "../store.ts";
import { readRegistration } from "./read-registration.ts";
import { removeRetired } from "./remove-retired.ts";
import { renewCertificate } from "./renew-certificate.ts";
import { keepJob, nextLook } from "./rules.ts";
import { credentialsOf } from "./store.ts";
import { warnOfEnd } from "./warn-administrators.ts";

const LEASE = MINUTE;
const LOOK_AGAIN = 10 * SECOND;

/**
 * Looks after a connection's credential: learns when it ends, renews it in time, removes what was replaced, warns where
 * a person has to act. Orders itself for when there is next something to do; one server does it at a time.
 */
export async function keepCredential(ctx: Context, id: string): Promise<void> {
  const lease = await hold(ctx, id);
  if (lease === undefined) return;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, async () => {
      await readRegistration(ctx, id, lease);
      await renewCertificate(ctx, id, lease);
      await removeRetired(ctx, id, lease);
    });
  } catch (error) {
    await ctx.transaction((tx) => giveBack(tx, lease));
    throw error;
  }
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await warnOfEnd(ctx, tx, id);
    await ctx.order(tx, keepJob(id, nextLook(await credentialsOf(tx, [id]), ctx.clock.now())));
    await giveBack(tx, lease);
  });
}

async function hold(ctx: Context, id: string): Promise<Lease | undefined> {
  return ctx.transaction(async (tx) => {
    const { state, sandbox } = await connectionRow(tx, id);
    if (state === "retired") return undefined;
    // Ordered before anything can go wrong: a look that fails for good is not the last one.
    await ctx.order(tx, keepJob(id, later(ctx.clock.now(), DAY)));
    if (sandbox !== ctx.sandbox) return undefined;
    const lease = await takeLease(tx, ctx.clock, { name: `credential/${id}`, server: ctx.server, lasts: LEASE });
    // The holder may die before it is done.
    if (lease === undefined) await ctx.order(tx, keepJob(id, later(ctx.clock.now(), LOOK_AGAIN)));
    return lease;
  });
}
