import type { Context } from "../../context.ts";
import { digestOf } from "../../kernel/access/digest.ts";
import { newRecoveryCodes, newSecondFactor, stepOfCode } from "../../kernel/access/second-factor.ts";
import { endSessionsOf } from "../../kernel/access/sessions.ts";
import { Failure } from "../../kernel/errors.ts";
import { systemClock } from "../../kernel/time.ts";
import { checkCode } from "./check-code.ts";
import { ownId } from "./find-giver.ts";
import { provePassword } from "./set-password.ts";
import { changeUser, holdUser, organisationNamed, setRecoveryCodes, userOf } from "./store.ts";

/** A secret for an authenticator app, to be proved with a code before it counts. Nothing is kept of it until then. */
export async function startSecondFactor(ctx: Context, password: string, from: string) {
  const { user, organisation } = await ctx.transaction(async (tx) => ({
    user: await userOf(tx, ownId(ctx)),
    organisation: await organisationNamed(tx, ctx.organisation),
  }));
  if (user.password_hash === null) {
    throw new Failure("conflict", "A second factor needs a password as the first.", {
      reason: "password-missing",
      cure: "Set a password, then set the second factor up.",
    });
  }
  await provePassword(ctx, { user, password, from });
  return newSecondFactor(ctx.random, { issuer: `Parley (${organisation.name})`, account: user.email ?? user.name });
}

/** Sets the second factor up, once a code shows that the app has the secret. Answers the recovery codes, this once. */
export async function setSecondFactor(
  ctx: Context,
  proof: { readonly secret: string; readonly code: string; readonly current: string },
  from: string,
): Promise<string[]> {
  const before = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  await provePassword(ctx, { user: before, password: proof.current, from });
  const step = stepOfCode(proof.code, { secret: proof.secret, now: systemClock.now(), last: 0 });
  if (step === undefined) throw wrongCode();
  const codes = newRecoveryCodes(ctx.random);
  await ctx.transaction(async (tx) => {
    const user = await holdUser(tx, before.id);
    const kept = await ctx.secrets.keep(tx, "second-factor", proof.secret);
    await changeUser(tx, user.id, { second_factor_secret_id: kept, second_factor_step: String(step) });
    if (user.second_factor_secret_id !== null) await ctx.secrets.drop(tx, user.second_factor_secret_id);
    await setRecoveryCodes(tx, user.id, codes.map(digestOf));
    await endSessionsOf(tx, user.id, { except: ctx.caller?.session });
    await ctx.record(tx, { what: "user.second-factor-set", about: user.id, data: {} });
  });
  return codes;
}

/** Does without the second factor again, given the password and a code of it. */
export async function dropSecondFactor(
  ctx: Context,
  proof: { readonly current: string; readonly code: string },
  from: string,
): Promise<void> {
  const before = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  await provePassword(ctx, { user: before, password: proof.current, from });
  const dropped = await ctx.gate.guessed({ account: before.id, from }, () =>
    ctx.transaction(async (tx) => {
      const user = await holdUser(tx, before.id);
      if (user.second_factor_secret_id === null) return true;
      if (!(await checkCode(ctx, tx, { user, code: proof.code }))) return undefined;
      await changeUser(tx, user.id, { second_factor_secret_id: null, second_factor_step: null });
      await ctx.secrets.drop(tx, user.second_factor_secret_id);
      await setRecoveryCodes(tx, user.id, []);
      await endSessionsOf(tx, user.id, { except: ctx.caller?.session });
      await ctx.record(tx, { what: "user.second-factor-dropped", about: user.id, data: {} });
      return true;
    }),
  );
  if (!dropped) throw wrongCode();
}

function wrongCode(): Failure {
  return new Failure("not-allowed", "This code is not right, or was used already.", {
    field: "code",
    reason: "code-wrong",
    cure: "Enter the code that the app shows now. If it stays wrong, set the telephone's clock.",
  });
}
