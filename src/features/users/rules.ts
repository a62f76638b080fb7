import { Failure } from "../../kernel/errors.ts";
import { type RoleName, ROLES } from "./catalog.ts";
import { Role } from "./contract.ts";

/** All scopes that a user's stored roles allow. */
export function scopesOf(roles: unknown): string[] {
  const read = Role.array().safeParse(roles);
  return read.success ? [...new Set(read.data.flatMap(({ role }): readonly string[] => ROLES[role].scopes))] : [];
}

/** Refuses a limit on a role that knows no such limit: it would promise what nobody keeps. */
export function refuseIdleLimits(roles: readonly Role[]): void {
  roles.forEach(({ role, only = {} }, place) => {
    const limit = limitOf(role);
    const idle = Object.keys(only).find((each) => each !== limit);
    if (idle === undefined) return;
    throw new Failure("invalid-input", `The role ${role} is not limited by ${idle}.`, {
      field: `roles.${place}.only.${idle}`,
      reason: "limit-unknown",
      cure: limit === undefined ? "Leave the limit out." : `Limit it by ${limit}, or leave the limit out.`,
    });
  });
}

function limitOf(role: RoleName): string | undefined {
  const kind = ROLES[role];
  return "limit" in kind ? kind.limit : undefined;
}

/** Who gives and takes roles: their scopes, and whether they are an owner or the key of the installation. */
export interface Giver {
  readonly scopes: ReadonlySet<string>;
  readonly isOwner: boolean;
}

/** Nobody gives or takes what they do not have; only owners make and unmake owners. */
export function refuseToGive(giver: Giver, before: readonly Role[], after: readonly Role[]): void {
  const touched = [...changed(before, after), ...changed(after, before)];
  const above = touched.find(
    ({ role }) => (role === "owner" && !giver.isOwner) || ROLES[role].scopes.some((scope) => !giver.scopes.has(scope)),
  );
  if (above === undefined) return;
  throw new Failure("not-allowed", `You may not give or take the role ${above.role}: it allows more than your own.`, {
    field: "roles",
    reason: "role-above-own",
    cure: "Ask an owner of your organisation to do it.",
  });
}

function changed(from: readonly Role[], to: readonly Role[]): Role[] {
  const kept = new Set(to.map((each) => JSON.stringify(each)));
  return from.filter((each) => !kept.has(JSON.stringify(each)));
}

/** An issuer of the staff says who its people are, whatever roles they have: only whoever may give all roles but owner adds one. */
export function refuseToVouch({ scopes }: Giver): void {
  if (ROLES.admin.scopes.every((scope) => scopes.has(scope))) return;
  throw new Failure(
    "not-allowed",
    "You may not add a provider of staff: it could sign in people who may do more than you.",
    {
      field: "audience",
      reason: "role-above-own",
      cure: "Ask an administrator of your organisation to do it.",
    },
  );
}

/** Nobody gives a key more than they may do themselves. */
export function refuseScopes(wished: readonly string[], known: readonly string[], own: ReadonlySet<string>): void {
  wished.forEach((scope, place) => {
    const field = `scopes.${place}`;
    if (!known.includes(scope))
      throw new Failure("invalid-input", `There is no scope ${scope}.`, {
        field,
        cure: `Choose from: ${known.join(", ")}.`,
      });
    if (!own.has(scope))
      throw new Failure("not-allowed", `You may not give the scope ${scope}: you do not have it yourself.`, {
        field,
        reason: "scope-above-own",
        cure: "Leave it out, or ask somebody who has it.",
      });
  });
}

/** Whether somebody has a way of their own to come in. */
export function mayComeIn(user: { readonly password_hash: string | null; readonly has_provider: boolean }): boolean {
  return user.password_hash !== null || user.has_provider;
}

export function hasRole(roles: readonly Role[], wanted: RoleName): boolean {
  return roles.some(({ role }) => role === wanted);
}

/** An organisation that nobody owns could not be put right by anybody. */
export function refuseToLoseLastOwner(owners: readonly string[], user: string): void {
  if (owners.length > 1 || owners[0] !== user) return;
  throw new Failure("conflict", "This is the only owner of the organisation.", {
    reason: "last-owner",
    cure: "Make somebody else an owner first.",
  });
}
