import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import type { User } from "./contract.ts";
import { ownId } from "./find-giver.ts";
import { provePassword } from "./set-password.ts";
import { changeUser, shown, userOf, usersByEmail } from "./store.ts";

/** Changes one's own name and address. The address is how one gets a new password, so it is guarded by the present one. */
export async function changeAccount(
  ctx: Context,
  {
    name,
    email,
    current,
  }: { readonly name?: string | undefined; readonly email?: string | undefined; readonly current?: string | undefined },
  from: string,
): Promise<User> {
  const user = await ctx.transaction((tx) => userOf(tx, ownId(ctx)));
  if (email !== undefined) await provePassword(ctx, { user, password: current, from });
  return ctx.transaction(async (tx) => {
    const [other] = email === undefined ? [] : await usersByEmail(tx, email);
    if (other && other.id !== user.id) {
      throw new Failure("conflict", "Another user has this address.", {
        field: "email",
        reason: "email-taken",
        cure: "Use an address of your own.",
      });
    }
    await changeUser(tx, user.id, { ...(name && { name }), ...(email && { email }), updated_at: ctx.now });
    await ctx.record(tx, { what: "user.changed", about: user.id, data: { name: true } });
    return shown(await userOf(tx, user.id));
  });
}
