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
  await keep(ctx, id);
}

/** How often it is looked whether the one who is at it has finished, and for how long, in real milliseconds. */
const LOOK = 200;
const PATIENCE = 20 * SECOND;

/**
 * The same for somebody who waits for what is coming: where a job or another server is at it already, they are answered
 * when that has done its part, and not with a change that seems to have stopped halfway.
 */
export async function keepWhenFree(ctx: Context, id: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  while ((await keep(ctx, id)) === "busy" && performance.now() < until) {
    const rows = await ctx.transaction((tx) => credentialsOf(tx, [id]));
    if (rows.every(({ state }) => state !== "coming")) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** `busy`: somebody else is looking after it. `idle`: nobody is to. */
async function keep(ctx: Context, id: string): Promise<"kept" | "busy" | "idle"> {
  const lease = await hold(ctx, id);
  if (typeof lease === "string") return lease;
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
  return "kept";
}

async function hold(ctx: Context, id: string): Promise<Lease | "busy" | "idle"> {
  return ctx.transaction(async (tx) => {
    const { state, sandbox } = await connectionRow(tx, id);
    if (state === "retired") return "idle";
    // Ordered before anything can go wrong: a look that fails for good is not the last one.
    await ctx.order(tx, keepJob(id, later(ctx.clock.now(), DAY)));
    if (sandbox !== ctx.sandbox) return "idle";
    const lease = await takeLease(tx, ctx.clock, { name: `credential/${id}`, server: ctx.server, lasts: LEASE });
    // The holder may die before it is done.
    if (lease === undefined) await ctx.order(tx, keepJob(id, later(ctx.clock.now(), LOOK_AGAIN)));
    return lease ?? "busy";
  });
}
