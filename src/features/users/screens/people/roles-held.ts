import { type Limit, ROLE_NAMES, type RoleName, ROLES } from "../../catalog.ts";

/** A role as the API has it. */
export interface RoleOf {
  readonly role: RoleName;
  readonly only?: Readonly<Partial<Record<Limit, readonly string[]>>>;
}

/** What the form holds of one role: whether it is given, and the ids that it is limited to, as typed. */
export interface HeldRole {
  readonly given: boolean;
  readonly ids: string;
}
export type HeldRoles = Readonly<Record<RoleName, HeldRole>>;

/** What a role may be limited to, if it knows a limit. */
export function limitOf(role: RoleName): Limit | undefined {
  const kind = ROLES[role];
  return "limit" in kind ? kind.limit : undefined;
}

/** The roles that somebody has, as a form holds them. */
export function heldOf(roles: readonly RoleOf[]): HeldRoles {
  const one = (role: RoleName): HeldRole => {
    const given = roles.find((each) => each.role === role);
    const limit = limitOf(role);
    return { given: given !== undefined, ids: (limit ? (given?.only?.[limit] ?? []) : []).join("\n") };
  };
  return {
    owner: one("owner"),
    admin: one("admin"),
    staff: one("staff"),
    approver: one("approver"),
    agent: one("agent"),
    supervisor: one("supervisor"),
    "course-admin": one("course-admin"),
    viewer: one("viewer"),
  };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The roles that a form gives; `wrong` is the first text that is no id, by its role. */
export function rolesIn(held: HeldRoles): {
  readonly roles: readonly RoleOf[];
  readonly wrong: Readonly<Partial<Record<RoleName, string>>>;
} {
  const given = ROLE_NAMES.filter((role) => held[role].given);
  const wrong = given.flatMap((role) => {
    const text = idsOf(role, held).find((id) => !ID.test(id));
    return text === undefined ? [] : [[role, text] as const];
  });
  return { roles: given.map((role) => roleOf(role, held)), wrong: Object.fromEntries(wrong) };
}

function roleOf(role: RoleName, held: HeldRoles): RoleOf {
  const limit = limitOf(role);
  const ids = idsOf(role, held);
  return limit === undefined || ids.length === 0 ? { role } : { role, only: { [limit]: ids } };
}

function idsOf(role: RoleName, held: HeldRoles): string[] {
  return limitOf(role) === undefined ? [] : held[role].ids.split(/[\s,;]+/).filter((id) => id !== "");
}

/** Whether somebody may give or take a role: nobody does who may do less themselves, and owners are made by owners. */
export function mayGive(
  role: RoleName,
  giver: { readonly scopes: readonly string[]; readonly isOwner: boolean },
): boolean {
  return (role !== "owner" || giver.isOwner) && ROLES[role].scopes.every((scope) => giver.scopes.includes(scope));
}
