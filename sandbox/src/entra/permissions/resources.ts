import { type AppRecord, APPS } from "../../entities/app.ts";
import { principalOf, type ServicePrincipalRecord } from "../../entities/entra/principal.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { flagAt, type JsonObject, numberAt, objectAt, objectsAt, textAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Cloud, graphAudience } from "../clouds.ts";
import { type AppRole, GRAPH_APP_ID, GRAPH_ROLES, GRAPH_SCOPES, type PermissionScope } from "./graph-permissions.ts";
import { EntraRefusal } from "../refusal.ts";

/** An API that tokens are for: Microsoft Graph, or an app registration that exposes one. */
export interface Resource {
  readonly principal: ServicePrincipalRecord;
  readonly roles: readonly AppRole[];
  readonly scopes: readonly PermissionScope[];
  /** Which shape its access tokens have. */
  readonly tokenVersion: 1 | 2;
  /** What its access tokens say as their audience. */
  readonly audience: string;
  /** Stands before the names of its permissions in answers; empty for Graph. */
  readonly prefix: string;
  /** Ids of the delegated permissions that its owner lets an app use without consent, by client id. */
  readonly preAuthorized: ReadonlyMap<string, readonly string[]>;
}

/** The API by one of its identifier URIs or its client id; refused when the tenant has none such. */
export function resourceNamed(world: World, cloud: Cloud, identifier: string): Resource {
  const name = identifier.replace(/\/$/, "").toLowerCase();
  const found =
    name === graphAudience(cloud) || name === GRAPH_APP_ID
      ? graphResource(world, cloud)
      : exposedBy(world, cloud, name);
  if (found === undefined) throw new EntraRefusal(500011, identifier, tenantOf(world).displayName);
  return found;
}

export function graphResource(world: World, cloud: Cloud): Resource {
  const principal = principalOf(world, GRAPH_APP_ID);
  if (principal === undefined) throw new Error("The tenant has no service principal of Microsoft Graph.");
  const audience = graphAudience(cloud);
  const offers = { roles: GRAPH_ROLES, scopes: GRAPH_SCOPES };
  return { principal, ...offers, tokenVersion: 1, audience, prefix: "", preAuthorized: new Map() };
}

function exposedBy(world: World, cloud: Cloud, name: string): Resource | undefined {
  const app = APPS.in(world)
    .all()
    .find((candidate) => candidate.cloud === cloud.name && identifiersOf(candidate).includes(name));
  const principal = app === undefined ? undefined : principalOf(world, app.clientId);
  if (app === undefined || principal === undefined) return undefined;
  const tokenVersion = numberAt(objectAt(app.more, "api"), "requestedAccessTokenVersion") === 2 ? 2 : 1;
  const uri = textsAt(app.more, "identifierUris")[0] ?? app.clientId;
  return {
    principal,
    ...exposed(app.more),
    tokenVersion,
    audience: tokenVersion === 2 ? app.clientId : uri,
    prefix: `${uri}/`,
    preAuthorized: new Map(
      objectsAt(objectAt(app.more, "api"), "preAuthorizedApplications").map((entry) => [
        textAt(entry, "appId") ?? "",
        textsAt(entry, "delegatedPermissionIds"),
      ]),
    ),
  };
}

function identifiersOf(app: AppRecord): string[] {
  return [app.clientId, ...textsAt(app.more, "identifierUris").map((uri) => uri.replace(/\/$/, "").toLowerCase())];
}

/** Roles and scopes that a service principal offers, by what its app says. */
export function offersOf(world: World, principal: ServicePrincipalRecord): Pick<Resource, "roles" | "scopes"> {
  if (principal.appId === GRAPH_APP_ID) return { roles: GRAPH_ROLES, scopes: GRAPH_SCOPES };
  return exposed(APPS.in(world).get(principal.appId)?.more ?? {});
}

function exposed(more: JsonObject): Pick<Resource, "roles" | "scopes"> {
  return {
    roles: objectsAt(more, "appRoles").map(roleFrom),
    scopes: objectsAt(objectAt(more, "api"), "oauth2PermissionScopes").map(scopeFrom),
  };
}

function roleFrom(json: JsonObject): AppRole {
  return {
    id: textAt(json, "id") ?? "",
    value: textAt(json, "value") ?? "",
    displayName: textAt(json, "displayName") ?? "",
    description: textAt(json, "description") ?? "",
    allowedMemberTypes: textsAt(json, "allowedMemberTypes"),
    isEnabled: flagAt(json, "isEnabled") ?? true,
  };
}

function scopeFrom(json: JsonObject): PermissionScope {
  return {
    id: textAt(json, "id") ?? "",
    value: textAt(json, "value") ?? "",
    type: textAt(json, "type") === "Admin" ? "Admin" : "User",
    displayName: textAt(json, "userConsentDisplayName") ?? textAt(json, "adminConsentDisplayName") ?? "",
    description: textAt(json, "adminConsentDescription") ?? "",
    isEnabled: flagAt(json, "isEnabled") ?? true,
  };
}
