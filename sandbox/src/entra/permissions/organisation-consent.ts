import { type AppRecord, requiredAccess } from "../../entities/app.ts";
import { isAdministrator } from "../../entities/entra/administrator.ts";
import { tenantOf } from "../../entities/tenant.ts";
import type { World } from "../../world.ts";
import type { EntraCall } from "../call.ts";
import { grantRole, grantScopes, needsAdministrator } from "./consent.ts";
import { type AppRole, OPENID_SCOPES, type PermissionScope } from "./graph-permissions.ts";
import { EntraRefusal } from "../refusal.ts";
import { registerPrincipal } from "../apps/registration.ts";
import { type Resource, resourceNamed } from "./resources.ts";
import { isNewTo, missingScopes, readScopes, requiredScopes, type ScopeWishes } from "./scopes.ts";

/** Permissions of one API, to be consented to. */
export interface Permissions {
  readonly resource: Resource;
  readonly scopes: readonly PermissionScope[];
  readonly roles: readonly AppRole[];
}

/** What the scope of a request for an administrator's consent says; without one, all that the app requires. */
export function permissionsAsked(call: EntraCall, app: AppRecord): Permissions[] {
  const scope = call.query.get("scope");
  if (scope !== null && scope !== "") return wishedPermissions(app, readScopes(call, scope));
  const names = new Set(requiredAccess(app).map(({ resourceAppId }) => resourceAppId));
  return [...names].map((name) => requiredOf(app, resourceNamed(call.world, call.cloud, name)));
}

/** What is asked for; /.default stands for what the app requires, application permissions with it. */
export function wishedPermissions(app: AppRecord, { wishes }: ScopeWishes): Permissions[] {
  return wishes.map(({ resource, scopes }) =>
    scopes === "default" ? requiredOf(app, resource) : { resource, scopes, roles: [] },
  );
}

function requiredOf(app: AppRecord, resource: Resource): Permissions {
  const ids = requiredAccess(app)
    .filter(({ resourceAppId, type }) => resourceAppId === resource.principal.appId && type === "Role")
    .map(({ id }) => id);
  return {
    resource,
    scopes: requiredScopes(app, resource),
    roles: resource.roles.filter(({ id }) => ids.includes(id)),
  };
}

/** What is asked for and was not consented to yet; for an app nobody consented to, at least that it may sign people in. */
export function missingPermissions(
  world: World,
  app: AppRecord,
  { userId, wishes }: { userId: string; wishes: ScopeWishes },
): Permissions[] {
  const isNew = isNewTo(world, app, userId);
  return wishes.wishes
    .map((wish) => ({ resource: wish.resource, scopes: missingScopes(world, app, { userId, wish }), roles: [] }))
    .filter(({ scopes }) => isNew || scopes.length > 0);
}

/** Refuses people what only an administrator may consent to. */
export function checkMayConsent(
  world: World,
  app: AppRecord,
  { userId, permissions }: { userId: string; permissions: readonly Permissions[] },
): void {
  if (permissions.some(({ scopes }) => scopes.some(needsAdministrator))) checkAdministrator(world, app, userId);
}

export function checkAdministrator(world: World, app: AppRecord, userId: string): void {
  if (!isAdministrator(world, userId)) throw new EntraRefusal(90094, tenantOf(world).displayName, app.displayName);
}

/** An administrator consents for everybody. */
export function consentForAll(world: World, app: AppRecord, permissions: readonly Permissions[]): void {
  const { id: clientId } = registerPrincipal(world, app);
  for (const { resource, scopes, roles } of permissions) {
    const bond = { clientId, resourceId: resource.principal.id };
    const names = [...(resource.prefix === "" ? OPENID_SCOPES : []), ...scopes.map(({ value }) => value)];
    grantScopes(world, { ...bond, principalId: null }, names);
    for (const role of roles) grantRole(world, bond, role);
  }
}

/** Somebody consents for themselves, to what does not need an administrator. */
export function consentForOne(
  world: World,
  app: AppRecord,
  { userId, permissions }: { userId: string; permissions: readonly Permissions[] },
): void {
  const { id: clientId } = registerPrincipal(world, app);
  for (const { resource, scopes } of permissions) {
    const names = [...(resource.prefix === "" ? OPENID_SCOPES : []), ...scopes.map(({ value }) => value)];
    grantScopes(world, { clientId, resourceId: resource.principal.id, principalId: userId }, names);
  }
}
