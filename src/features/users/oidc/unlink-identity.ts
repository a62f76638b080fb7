import type { Context } from "../../../context.ts";
import { endSessionsOf } from "../../../kernel/access/sessions.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { giverOf, ownId } from "../find-giver.ts";
import { mayComeIn, refuseToGive } from "../rules.ts";
import { holdUser, ownersOf, userOf } from "../store.ts";
import type { Identity } from "./contract.ts";
import { identitiesOf, removeIdentity } from "./store.ts";

/** By which identities one of the staff may sign in. */
export async function showIdentities(ctx: Context, user: string): Promise<Identity[]> {
  return ctx.transaction(async (tx) => {
    const { id } = await userOf(tx, user);
    const rows = await identitiesOf(tx, id);
    return rows.map(({ id, issuer, subject, provider, linked_at: linked }) => ({
      id,
      issuer,
      subject,
      ...(provider !== null && { provider }),
      linkedAt: linked.toISOString(),
    }));
  });
}

/** Unlinks one of one's own identities, but not one's only way in; ends all other sessions. */
export async function unlinkOwn(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const user = await holdUser(tx, ownId(ctx));
    await unlink(ctx, tx, { user: user.id, id, keep: ctx.caller?.session });
    if (!mayComeIn(await userOf(tx, user.id))) throw lastWay("This identity is your only way in.");
  });
}

/** Unlinks an identity of somebody's and ends their sessions, since any of them may have been begun by it. */
export async function unlinkOf(ctx: Context, { user: whose, id }: { user: string; id: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const owners = await ownersOf(tx);
    const user = await holdUser(tx, whose);
    refuseToGive(await giverOf(ctx, tx), user.roles, []);
    await unlink(ctx, tx, { user: whose, id, keep: undefined });
    const isLastOwner = owners.length === 1 && owners[0] === whose;
    if (isLastOwner && !mayComeIn(await userOf(tx, whose)))
      throw lastWay("This identity is the only way in of the organisation's only owner.");
  });
}

async function unlink(
  ctx: Context,
  tx: Transaction,
  { user, id, keep }: { user: string; id: string; keep: string | undefined },
): Promise<void> {
  const issuer = await removeIdentity(tx, user, id);
  if (issuer === undefined)
    throw new Failure("not-found", "There is no such identity.", { cure: "List the identities that are linked." });
  const sessions = await endSessionsOf(tx, user, { except: keep });
  await ctx.record(tx, { what: "user.provider-unlinked", about: user, data: { issuer, sessions } });
}

function lastWay(sentence: string): Failure {
  return new Failure("conflict", sentence, { reason: "last-way-in", cure: "Set a password first, then unlink it." });
}
