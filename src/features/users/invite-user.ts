import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { User, UserWish } from "./contract.ts";
import { giverOf } from "./find-giver.ts";
import { makeUserLink } from "./links/make-link.ts";
import { refuseIdleLimits, refuseToGive } from "./rules.ts";
import { addUser, holdUser, organisationNamed, shown, userOf, type UserRow, usersByEmail } from "./store.ts";

/** Invites somebody by mail; they choose a password, or come by a provider of identities. */
export async function inviteUser(ctx: Context, wish: UserWish): Promise<User> {
  refuseIdleLimits(wish.roles);
  return ctx.transaction(async (tx) => {
    refuseToGive(await giverOf(ctx, tx), [], wish.roles);
    const [known] = await usersByEmail(tx, wish.email);
    if (known) throw alreadyThere(wish.email);
    const id = ctx.random.uuid();
    await addUser(tx, { id, name: wish.name, email: wish.email, roles: wish.roles, state: "invited" }, ctx.now);
    await ctx.record(tx, { what: "user.invited", about: id, data: { roles: wish.roles.map(({ role }) => role) } });
    const user = await userOf(tx, id);
    await mailInvitation(ctx, tx, user);
    return shown(user);
  });
}

/** Sends the invitation once more; the link of the one before is no longer good. */
export async function inviteAgain(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const user = await holdUser(tx, id);
    if (user.state !== "invited") {
      throw new Failure("conflict", `${user.name} has joined already.`, {
        reason: "joined-already",
        cure: "They can ask for a new password on the sign-in page.",
      });
    }
    refuseToGive(await giverOf(ctx, tx), [], user.roles);
    await ctx.record(tx, { what: "user.invited", about: id, data: { roles: user.roles.map(({ role }) => role) } });
    await mailInvitation(ctx, tx, user);
  });
}

async function mailInvitation(ctx: Context, tx: Transaction, user: UserRow): Promise<void> {
  const { name: organisation } = await organisationNamed(tx, ctx.organisation);
  const link = await makeUserLink(ctx, tx, { purpose: "invitation", user: user.id });
  await ctx.mail(tx, {
    purpose: "users.invitation",
    event: ctx.random.uuid(),
    to: { name: user.name, address: user.email ?? "" },
    variables: { name: user.name, organisation, link },
  });
}

function alreadyThere(email: string): Failure {
  return new Failure("conflict", `Somebody with the address ${email} is a user already.`, {
    field: "email",
    reason: "email-taken",
    cure: "Look them up with GET /api/users?search=, and change their roles there.",
  });
}
