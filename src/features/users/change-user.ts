import type { Context } from "../../context.ts";
import { dropTokens } from "../../kernel/access/one-time-tokens.ts";
import { endSessionsOf } from "../../kernel/access/sessions.ts";
import { Failure } from "../../kernel/errors.ts";
import type { User, UserChange } from "./contract.ts";
import { giverOf } from "./find-giver.ts";
import { LINKS } from "./links/make-link.ts";
import { hasRole, mayComeIn, refuseIdleLimits, refuseToGive, refuseToLoseLastOwner } from "./rules.ts";
import { changeUser as save, holdUser, ownersOf, shown, userOf } from "./store.ts";

/** Changes somebody's name or roles. Roles count from the next request on. */
export async function changeUser(ctx: Context, id: string, { name, roles }: UserChange): Promise<User> {
  if (roles) refuseIdleLimits(roles);
  return ctx.transaction(async (tx) => {
    const owners = await ownersOf(tx);
    const user = await holdUser(tx, id);
    const giver = await giverOf(ctx, tx);
    // A name is what others go by: whoever may not take somebody's roles does not rename them either.
    if (name !== undefined) refuseToGive(giver, user.roles, []);
    if (roles) {
      refuseToGive(giver, user.roles, roles);
      if (!hasRole(roles, "owner")) refuseToLoseLastOwner(owners, id);
    }
    await save(tx, id, { ...(name && { name }), ...(roles && { roles }), updated_at: ctx.now });
    await ctx.record(tx, {
      what: "user.changed",
      about: id,
      data: { ...(name !== undefined && { name: true }), ...(roles && { roles: roles.map(({ role }) => role) }) },
    });
    return shown(await userOf(tx, id));
  });
}

/** Keeps somebody out until they are let in again: ends their sessions at once, and the links that they were mailed. */
export async function suspendUser(ctx: Context, id: string): Promise<User> {
  return ctx.transaction(async (tx) => {
    const owners = await ownersOf(tx);
    const user = await holdUser(tx, id);
    refuseToGive(await giverOf(ctx, tx), user.roles, []);
    refuseToLoseLastOwner(owners, id);
    if (user.state === "suspended") return shown(user);
    await save(tx, id, { state: "suspended", updated_at: ctx.now });
    await dropTokens(tx, LINKS, id);
    const sessions = await endSessionsOf(tx, id, { except: undefined });
    await ctx.record(tx, { what: "user.suspended", about: id, data: { sessions } });
    return shown(await userOf(tx, id));
  });
}

/** Lets somebody in again who was kept out. */
export async function restoreUser(ctx: Context, id: string): Promise<User> {
  return ctx.transaction(async (tx) => {
    const user = await holdUser(tx, id);
    refuseToGive(await giverOf(ctx, tx), [], user.roles);
    if (user.state !== "suspended") {
      throw new Failure("conflict", `${user.name} is not suspended.`, {
        reason: "not-suspended",
        cure: "There is nothing to do.",
      });
    }
    await save(tx, id, { state: mayComeIn(user) ? "active" : "invited", updated_at: ctx.now });
    await ctx.record(tx, { what: "user.restored", about: id, data: {} });
    return shown(await userOf(tx, id));
  });
}
