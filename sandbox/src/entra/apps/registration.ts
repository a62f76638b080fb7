import { type AppRecord, APPS, type Certificate, type CloudName, type Secret } from "../../entities/app.ts";
import { principalOf, SERVICE_PRINCIPALS, type ServicePrincipalRecord } from "../../entities/entra/principal.ts";
import { DELETED_OBJECTS } from "../../entities/directory/deleted-object.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

export interface Registration {
  readonly displayName: string;
  readonly clientId?: string | undefined;
  readonly cloud: CloudName;
  readonly secrets: readonly Secret[];
  readonly certificates: readonly Certificate[];
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

const DAY = 86_400_000;
const USUAL_DAYS = 730;

/** Registers an app. It can sign in once it has a service principal. */
export function registerApp(world: World, wish: Registration): AppRecord {
  const { random, clock } = world;
  return APPS.in(world).put({
    ...wish,
    clientId: wish.clientId?.toLowerCase() ?? random.guid(),
    objectId: random.guid(),
    createdAt: clock.now(),
    more: { signInAudience: "AzureADMyOrg", ...wish.more },
  });
}

/** The app's service principal, made if there is none yet. */
export function registerPrincipal(world: World, app: AppRecord): ServicePrincipalRecord {
  return (
    principalOf(world, app.clientId) ??
    SERVICE_PRINCIPALS.in(world).put({
      id: world.random.guid(),
      appId: app.clientId,
      displayName: app.displayName,
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      createdAt: world.clock.now(),
      secrets: [],
      more: {},
    })
  );
}

interface SecretWish {
  readonly displayName?: string | undefined;
  readonly value?: string | undefined;
  readonly startsAt?: number | undefined;
  readonly endsAt?: number | undefined;
}

/** A secret of Microsoft's make: 40 signs with 8Q~ in them, good for two years unless wished otherwise. */
export function makeSecret(world: World, { displayName = "", value, startsAt, endsAt }: SecretWish): Secret {
  const { random, clock } = world;
  const now = clock.now();
  const from = startsAt ?? now;
  return {
    id: random.guid(),
    value: value ?? `${random.bytes(3).toString("base64url").slice(0, 3)}8Q~${random.bytes(26).toString("base64url")}`,
    displayName,
    createdAt: now,
    startsAt: from,
    endsAt: endsAt ?? from + USUAL_DAYS * DAY,
  };
}

/** Deletes an app registration and with it its service principal; both can be restored for 30 days, each by itself. */
export function removeApp(world: World, app: AppRecord): void {
  const principal = principalOf(world, app.clientId);
  if (principal !== undefined) removePrincipal(world, principal);
  const deletedAt = world.clock.now();
  DELETED_OBJECTS.in(world).put({ id: app.objectId, kind: "application", application: app, deletedAt });
  APPS.in(world).remove(app.clientId);
}

/** Consents stay with it, so that they count again once it is restored. */
export function removePrincipal(world: World, principal: ServicePrincipalRecord): void {
  const deletedAt = world.clock.now();
  DELETED_OBJECTS.in(world).put({ id: principal.id, kind: "servicePrincipal", principal, deletedAt });
  SERVICE_PRINCIPALS.in(world).remove(principal.id);
}
