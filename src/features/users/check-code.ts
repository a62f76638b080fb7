import type { Context } from "../../context.ts";
import { digestOf } from "../../kernel/access/digest.ts";
import { stepOfCode } from "../../kernel/access/second-factor.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { systemClock } from "../../kernel/time.ts";
import { changeUser, type UserRow, useRecoveryCode } from "./store.ts";

/**
 * Whether a code is right for a user who has a second factor; whoever has none needs none. A code is used up by this.
 * Throws `second-factor-needed` where one is needed and none was given.
 */
export async function checkCode(
  ctx: Context,
  tx: Transaction,
  { user, code }: { readonly user: UserRow; readonly code: string | undefined },
): Promise<boolean> {
  const { id, second_factor_secret_id: kept, second_factor_step: last } = user;
  if (kept === null) return true;
  if (code === undefined) {
    throw new Failure("not-signed-in", "This account asks for a code besides the password.", {
      field: "code",
      reason: "second-factor-needed",
      cure: "Enter the code that the authenticator app shows, or a recovery code.",
    });
  }
  // Telephones show the time that really is, whatever time a sandbox plays.
  const now = systemClock.now();
  const step = stepOfCode(code, { secret: await ctx.secrets.open(tx, kept), now, last: Number(last ?? 0) });
  if (step === undefined) return useRecoveryCode(tx, id, digestOf(code.trim().toLowerCase()));
  await changeUser(tx, id, { second_factor_step: String(step) });
  return true;
}
