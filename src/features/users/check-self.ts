import type { Context } from "../../context.ts";
import { digestOf } from "../../kernel/access/digest.ts";
import { isPassword } from "../../kernel/access/passwords.ts";
import { recoveryCodeIn, stepOfCode } from "../../kernel/access/second-factor.ts";
import { whenSessionBegan } from "../../kernel/access/sessions.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { later, MINUTE, systemClock } from "../../kernel/time.ts";
import { ownId } from "./find-giver.ts";
import { changeUser, holdUser, userOf, type UserRow, useRecoveryCode } from "./store.ts";

/** What shows, besides a session that may be borrowed, that an account is one's own. `from` is the caller's address. */
export interface SelfProof {
  readonly current?: string | undefined;
  readonly code?: string | undefined;
  /** What the request calls the code, where that is something else. */
  readonly codeField?: string;
  readonly from: string;
}

/** So long after signing in somebody without a password is believed to be who signed in. */
const FRESH = 10 * MINUTE;

type Wrong = "password-wrong" | "second-factor-needed" | "code-wrong";

/**
 * Changes how one comes in, having proved anew that it is one's own account: by the password, and a code where there is a
 * second factor; without a password by having just signed in. Both are one guess: who knows one does not guess the other.
 */
export async function asSelf<T>(
  ctx: Context,
  { current, code, codeField = "code", from }: SelfProof,
  change: (tx: Transaction, user: UserRow) => Promise<T>,
): Promise<T> {
  const { id, password_hash: hash } = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  if (hash === null) {
    return ctx.transaction(async (tx) => {
      await refuseOldSession(ctx, tx);
      return change(tx, await holdUser(tx, id));
    });
  }
  let refusal = refusalOf("password-wrong", "current");
  const done = await ctx.gate.guessed({ account: `self ${id}`, from }, async () => {
    if (current === undefined || !(await isPassword(current, hash))) return undefined;
    return ctx.transaction(async (tx) => {
      const user = await holdUser(tx, id);
      refuseMissingCode(user, { code, codeField });
      refusal = refusalOf("code-wrong", codeField);
      return (await isCode(ctx, tx, { user, code })) ? { changed: await change(tx, user) } : undefined;
    });
  });
  if (done === undefined) throw refusal;
  return done.changed;
}

/** Whether a code is right for a user who has a second factor; whoever has none needs none. A code is used up by this. */
export async function isCode(
  ctx: Context,
  tx: Transaction,
  { user, code }: { readonly user: UserRow; readonly code: string | undefined },
): Promise<boolean> {
  const { id, second_factor_secret_id: kept, second_factor_step: last } = user;
  if (kept === null) return true;
  if (code === undefined) return false;
  // Telephones show the time that really is, whatever time a sandbox plays.
  const now = systemClock.now();
  const step = stepOfCode(code, { secret: await ctx.secrets.open(tx, kept), now, last: Number(last ?? 0) });
  if (step === undefined) return useRecoveryCode(tx, id, digestOf(recoveryCodeIn(code)));
  await changeUser(tx, id, { second_factor_step: String(step) });
  return true;
}

/** Refuses unless it is the user's present password. */
export async function provePassword(
  ctx: Context,
  { user, password, from }: { readonly user: UserRow; readonly password: string; readonly from: string },
): Promise<void> {
  const { id, password_hash: hash } = user;
  const right = await ctx.gate.guessed({ account: id, from }, async () =>
    (await isPassword(password, hash ?? undefined)) ? true : undefined,
  );
  if (!right) throw refusalOf("password-wrong", "current");
}

/** Not counted as a guess: it is how one learns that a code is asked for. */
function refuseMissingCode(user: UserRow, { code, codeField }: { code: string | undefined; codeField: string }): void {
  if (user.second_factor_secret_id !== null && code === undefined) throw refusalOf("second-factor-needed", codeField);
}

async function refuseOldSession(ctx: Context, tx: Transaction): Promise<void> {
  const { session } = ctx.caller ?? {};
  const began = session === undefined ? undefined : await whenSessionBegan(tx, session);
  if (began && began > later(ctx.now, -FRESH)) return;
  throw new Failure("not-allowed", "This needs somebody who signed in within the last 10 minutes.", {
    reason: "sign-in-again",
    cure: "Sign out and in again, then do it at once. Whoever came by the link that Parley prints gets another by starting it again.",
  });
}

const REFUSALS: Readonly<Record<Wrong, { sentence: string; cure: string }>> = {
  "password-wrong": {
    sentence: "This is not your present password.",
    cure: "Enter the password that you sign in with.",
  },
  "second-factor-needed": {
    sentence: "This account asks for a code besides the password.",
    cure: "Enter the code that the authenticator app shows, or a recovery code.",
  },
  "code-wrong": {
    sentence: "This code is not right, or was used already.",
    cure: "Enter the code that the app shows now. If it stays wrong, set the telephone's clock.",
  },
};

/** Why something about one's own account is refused, and what to enter in which field. */
export function refusalOf(reason: Wrong, field: string): Failure {
  const { sentence, cure } = REFUSALS[reason];
  return new Failure("not-allowed", sentence, { field, reason, cure });
}
