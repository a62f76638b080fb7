import type { Context } from "../../context.ts";
import { digestOf } from "../../kernel/access/digest.ts";
import { newRecoveryCodes, newSecondFactor, stepOfCode } from "../../kernel/access/second-factor.ts";
import { endSessionsOf } from "../../kernel/access/sessions.ts";
import { Failure } from "../../kernel/errors.ts";
import { systemClock } from "../../kernel/time.ts";
import { asSelf, provePassword, refusalOf, type SelfProof } from "./check-self.ts";
import { ownId } from "./find-giver.ts";
import { changeUser, organisationNamed, setRecoveryCodes, userOf, type UserRow } from "./store.ts";

/** A secret for an authenticator app, to be proved with a code before it counts. Nothing is kept of it until then. */
export async function startSecondFactor(ctx: Context, password: string, from: string) {
  const { user, organisation } = await ctx.transaction(async (tx) => ({
    user: await userOf(tx, ownId(ctx)),
    organisation: await organisationNamed(tx, ctx.organisation),
  }));
  refuseWithoutPassword(user);
  await provePassword(ctx, { user, password, from });
  return newSecondFactor(ctx.random, { issuer: `Parley (${organisation.name})`, account: user.email ?? user.name });
}

/**
 * Sets the second factor up, once a code shows that the app has the secret; `proof` has a code of the one that is set
 * already. Answers the recovery codes, this once.
 */
export async function setSecondFactor(
  ctx: Context,
  { secret, code }: { readonly secret: string; readonly code: string },
  proof: SelfProof,
): Promise<string[]> {
  const step = stepOfCode(code, { secret, now: systemClock.now(), last: 0 });
  if (step === undefined) throw refusalOf("code-wrong", "code");
  const codes = newRecoveryCodes(ctx.random);
  await asSelf(ctx, proof, async (tx, user) => {
    refuseWithoutPassword(user);
    const kept = await ctx.secrets.keep(tx, "second-factor", secret);
    await changeUser(tx, user.id, { second_factor_secret_id: kept, second_factor_step: String(step) });
    if (user.second_factor_secret_id !== null) await ctx.secrets.drop(tx, user.second_factor_secret_id);
    await setRecoveryCodes(tx, user.id, codes.map(digestOf));
    await endSessionsOf(tx, user.id, { except: ctx.caller?.session });
    await ctx.record(tx, { what: "user.second-factor-set", about: user.id, data: {} });
  });
  return codes;
}

/** Does without the second factor again, given the password and a code of it. */
export async function dropSecondFactor(ctx: Context, proof: SelfProof): Promise<void> {
  await asSelf(ctx, proof, async (tx, user) => {
    if (user.second_factor_secret_id === null) return;
    await changeUser(tx, user.id, { second_factor_secret_id: null, second_factor_step: null });
    await ctx.secrets.drop(tx, user.second_factor_secret_id);
    await setRecoveryCodes(tx, user.id, []);
    await endSessionsOf(tx, user.id, { except: ctx.caller?.session });
    await ctx.record(tx, { what: "user.second-factor-dropped", about: user.id, data: {} });
  });
}

function refuseWithoutPassword({ password_hash: hash }: UserRow): void {
  if (hash !== null) return;
  throw new Failure("conflict", "A second factor needs a password as the first.", {
    reason: "password-missing",
    cure: "Set a password, then set the second factor up.",
  });
}
