import { APP_ROLE_ASSIGNMENTS, type AppRoleAssignment } from "../../entities/entra/app-role-assignment.ts";
import { grantedScopes, PERMISSION_GRANTS, permissionGrantId } from "../../entities/entra/permission-grant.ts";
import type { World } from "../../world.ts";
import type { AppRole, PermissionScope } from "./graph-permissions.ts";

/** Consent: which permissions of an API an app's service principal holds, for whom, and how they come and go. */

/** An app's service principal and the API whose permissions it is about. */
export interface Bond {
  readonly clientId: string;
  readonly resourceId: string;
}

/** Names of the application permissions of an API that the app was consented to. */
export function grantedRoles(world: World, { clientId, resourceId }: Bond, roles: readonly AppRole[]): string[] {
  return rolesHeld(world, clientId, resourceId).flatMap(
    ({ appRoleId }) => roles.find(({ id }) => id === appRoleId)?.value ?? [],
  );
}

/** Assignments of a principal to an API's roles. */
export function rolesHeld(world: World, principalId: string, resourceId: string): AppRoleAssignment[] {
  return APP_ROLE_ASSIGNMENTS.in(world)
    .by("principal", principalId)
    .filter((assignment) => assignment.resourceId === resourceId);
}

export function assignRole(
  world: World,
  wish: Pick<AppRoleAssignment, "principalId" | "principalType" | "resourceId" | "appRoleId">,
): AppRoleAssignment {
  const held = rolesHeld(world, wish.principalId, wish.resourceId).find(
    ({ appRoleId }) => appRoleId === wish.appRoleId,
  );
  if (held !== undefined) return held;
  const id = world.random.bytes(32).toString("base64url");
  return APP_ROLE_ASSIGNMENTS.in(world).put({ ...wish, id, createdAt: world.clock.now() });
}

/** Consents to an application permission, as only an administrator may. */
export function grantRole(world: World, { clientId, resourceId }: Bond, role: AppRole): void {
  assignRole(world, { principalId: clientId, principalType: "ServicePrincipal", resourceId, appRoleId: role.id });
}

export function takeRole(world: World, { clientId, resourceId }: Bond, role: AppRole): void {
  const held = rolesHeld(world, clientId, resourceId).filter(({ appRoleId }) => appRoleId === role.id);
  for (const { id } of held) APP_ROLE_ASSIGNMENTS.in(world).remove(id);
}

/** Names of the delegated permissions that hold for a person, by everybody's consent or their own. */
export function scopesFor(world: World, { clientId, resourceId }: Bond, userId: string): string[] {
  const grants = PERMISSION_GRANTS.in(world)
    .by("client", clientId)
    .filter((grant) => grant.resourceId === resourceId)
    .filter(({ principalId }) => principalId === null || principalId === userId);
  return [...new Set(grants.flatMap(grantedScopes))];
}

/** Names of the delegated permissions that an administrator consented to for everybody. */
export function scopesForAll(world: World, bond: Bond): string[] {
  return scopesFor(world, bond, "");
}

/** Adds delegated permissions: for one person, or with null for everybody. */
export function grantScopes(world: World, bond: Bond & { principalId: string | null }, names: readonly string[]): void {
  if (names.length === 0) return;
  const before = PERMISSION_GRANTS.in(world).get(permissionGrantId(bond));
  keepScopes(world, bond, [...(before === undefined ? [] : grantedScopes(before)), ...names]);
}

/** Replaces what everybody is consented to; none takes the consent away. */
export function setScopesForAll(world: World, bond: Bond, names: readonly string[]): void {
  const everybody = { ...bond, principalId: null };
  if (names.length === 0) PERMISSION_GRANTS.in(world).remove(permissionGrantId(everybody));
  else keepScopes(world, everybody, names);
}

function keepScopes(world: World, bond: Bond & { principalId: string | null }, names: readonly string[]): void {
  const { clientId, resourceId, principalId } = bond;
  const consentType = principalId === null ? "AllPrincipals" : "Principal";
  const scope = [...new Set(names)].join(" ");
  PERMISSION_GRANTS.in(world).put({
    id: permissionGrantId(bond),
    clientId,
    resourceId,
    principalId,
    consentType,
    scope,
  });
}

/** Takes away every consent that the app was ever given. */
export function takeAllConsent(world: World, principalId: string): void {
  for (const { id } of APP_ROLE_ASSIGNMENTS.in(world).by("principal", principalId))
    APP_ROLE_ASSIGNMENTS.in(world).remove(id);
  for (const { id } of PERMISSION_GRANTS.in(world).by("client", principalId)) PERMISSION_GRANTS.in(world).remove(id);
}

/** Whether people need an administrator for it. */
export function needsAdministrator(scope: PermissionScope): boolean {
  return scope.type === "Admin";
}
