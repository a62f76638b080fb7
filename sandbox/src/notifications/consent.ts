import { APPS } from "../entities/app.ts";
import { APP_ROLE_ASSIGNMENTS, type AppRoleAssignment } from "../entities/entra/app-role-assignment.ts";
import { grantedScopes, PERMISSION_GRANTS, type PermissionGrant } from "../entities/entra/permission-grant.ts";
import { SERVICE_PRINCIPALS } from "../entities/entra/principal.ts";
import { type SubscriptionRecord, SUBSCRIPTIONS } from "../entities/subscription.ts";
import { type UserRecord, USERS } from "../entities/user.ts";
import { rolesHeld, scopesFor } from "../entra/permissions/consent.ts";
import { GRAPH_ROLES } from "../entra/permissions/graph-permissions.ts";
import { watchedOf } from "../graph/subscriptions/watchable.ts";
import type { RowChange } from "../kernel/table.ts";
import type { World } from "../world.ts";
import type { Exchange } from "./exchange.ts";

/** Withdraws subscriptions whose app or person loses what let them subscribe. */
export function watchConsent(world: World, exchange: Exchange): void {
  const withdraw = (subscriptions: readonly SubscriptionRecord[]): void => {
    for (const each of subscriptions) exchange.withdraw(each);
  };
  APP_ROLE_ASSIGNMENTS.in(world).watch((change) => withdraw(withoutRole(world, change)));
  PERMISSION_GRANTS.in(world).watch((change) => withdraw(withoutScope(world, change)));
  SERVICE_PRINCIPALS.in(world).watch(({ before, after }) => {
    if (before?.accountEnabled === true && after?.accountEnabled !== true) withdraw(ofApp(world, before.appId));
  });
  APPS.in(world).watch(({ before, after }) => {
    if (before !== undefined && after === undefined) withdraw(ofApp(world, before.clientId));
  });
  USERS.in(world).watch((change) => {
    if (hasLeft(change)) withdraw(SUBSCRIPTIONS.in(world).by("user", change.before?.id ?? ""));
  });
}

function ofApp(world: World, appId: string): SubscriptionRecord[] {
  return SUBSCRIPTIONS.in(world).by("app", appId);
}

/** Deleted or disabled, or their sessions were revoked. */
function hasLeft({ before, after }: RowChange<UserRecord>): boolean {
  if (before === undefined || after === undefined) return before !== undefined;
  const isDisabled = before.accountEnabled && !after.accountEnabled;
  return isDisabled || (before.sessionsValidFrom ?? 0) < (after.sessionsValidFrom ?? 0);
}

/** An app's own subscriptions that a role let it have which was taken away, and that no other one allows. */
function withoutRole(world: World, { before, after }: RowChange<AppRoleAssignment>): SubscriptionRecord[] {
  if (before === undefined || after !== undefined) return [];
  const { principalId, resourceId } = before;
  const appId = SERVICE_PRINCIPALS.in(world).get(principalId)?.appId ?? "";
  const held = rolesHeld(world, principalId, resourceId).flatMap(({ appRoleId }) => roleNamed(appRoleId));
  const lost = roleNamed(before.appRoleId);
  return ofApp(world, appId)
    .filter(({ userId }) => userId === null)
    .filter((each) => isLost(watchedOf(each).watchable.application, { lost, held }));
}

function roleNamed(id: string): string[] {
  return GRAPH_ROLES.flatMap((role) => (role.id === id ? role.value : []));
}

/** The same of what people let an app have in their name. */
function withoutScope(world: World, { before, after }: RowChange<PermissionGrant>): SubscriptionRecord[] {
  if (before === undefined) return [];
  const left = after === undefined ? [] : grantedScopes(after);
  const lost = grantedScopes(before).filter((scope) => !left.includes(scope));
  const { clientId, principalId } = before;
  const appId = SERVICE_PRINCIPALS.in(world).get(clientId)?.appId ?? "";
  return ofApp(world, appId)
    .filter(({ userId }) => userId !== null && (principalId === null || principalId === userId))
    .filter((each) => {
      const held = scopesFor(world, before, each.userId ?? "");
      return isLost(watchedOf(each).watchable.delegated, { lost, held });
    });
}

interface Permissions {
  readonly lost: readonly string[];
  readonly held: readonly string[];
}

function isLost(enough: readonly string[] | null, { lost, held }: Permissions): boolean {
  const names = enough ?? [];
  return names.some((name) => lost.includes(name)) && !names.some((name) => held.includes(name));
}
