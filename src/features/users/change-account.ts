import type { Context } from "../../context.ts";
import { dropTokens } from "../../kernel/access/one-time-tokens.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import { asSelf, type SelfProof } from "./check-self.ts";
import type { User } from "./contract.ts";
import { ownId } from "./find-giver.ts";
import { LINKS } from "./links/make-link.ts";
import { changeUser, shown, userOf, usersByEmail } from "./store.ts";

interface AccountChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** Changes one's own name and address. The address is how one gets a new password, so it takes a proof. */
export async function changeAccount(ctx: Context, change: AccountChange, proof: SelfProof): Promise<User> {
  if (change.email !== undefined) return asSelf(ctx, proof, (tx, { id }) => save(ctx, tx, { ...change, id }));
  return ctx.transaction((tx) => save(ctx, tx, { ...change, id: ownId(ctx) }));
}

async function save(
  ctx: Context,
  tx: Transaction,
  { id, name, email }: AccountChange & { readonly id: string },
): Promise<User> {
  if (email !== undefined) {
    await refuseTaken(tx, email, id);
    // What was mailed to the old address is no proof any more.
    await dropTokens(tx, LINKS, id);
  }
  await changeUser(tx, id, { ...(name && { name }), ...(email && { email }), updated_at: ctx.now });
  await ctx.record(tx, {
    what: "user.changed",
    about: id,
    data: { ...(name !== undefined && { name: true }), ...(email !== undefined && { email: true }) },
  });
  return shown(await userOf(tx, id));
}

async function refuseTaken(tx: Transaction, email: string, id: string): Promise<void> {
  const [other] = await usersByEmail(tx, email);
  if (other === undefined || other.id === id) return;
  throw new Failure("conflict", "Another user has this address.", {
    field: "email",
    reason: "email-taken",
    cure: "Use an address of your own.",
  });
}
