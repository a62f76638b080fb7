import { type AppRecord, requiredAccess } from "../../entities/app.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { PERMISSION_GRANTS } from "../../entities/entra/permission-grant.ts";
import type { World } from "../../world.ts";
import { type EntraCall, isVersion1, required } from "../call.ts";
import { scopesFor } from "./consent.ts";
import { OPENID_SCOPES, type PermissionScope } from "./graph-permissions.ts";
import { EntraRefusal } from "../refusal.ts";
import { graphResource, type Resource, resourceNamed } from "./resources.ts";

/** Delegated permissions of one API that an app asks for. */
export interface ScopeWish {
  readonly resource: Resource;
  /** "default" stands for all that the app was consented to or says it requires. */
  readonly scopes: readonly PermissionScope[] | "default";
}

export interface ScopeWishes {
  /** Which of openid, profile, email and offline_access. */
  readonly openid: readonly string[];
  /** By API, in the order of their naming; the first is the one that the access token is for. */
  readonly wishes: readonly ScopeWish[];
}

/** What a request asks for: scopes, or a resource at the addresses of version 1. */
export function wishesOf(call: EntraCall, form: URLSearchParams): ScopeWishes {
  if (isVersion1(call)) return readResource(call, form);
  if (form.has("resource")) throw new EntraRefusal(901002);
  return readScopes(call, required(form, "scope"));
}

function readResource(call: EntraCall, form: URLSearchParams): ScopeWishes {
  const name = form.get("resource");
  const { world, cloud } = call;
  const resource = name === null ? graphResource(world, cloud) : resourceNamed(world, cloud, name);
  return { openid: OPENID_SCOPES, wishes: [{ resource, scopes: "default" }] };
}

/** `unknown` is the refusal of a scope that its API does not have. */
export function readScopes(
  { world, cloud }: Pick<EntraCall, "world" | "cloud">,
  text: string,
  unknown: 70011 | 28002 = 70011,
): ScopeWishes {
  const names = text.split(/\s+/).filter(Boolean);
  const openid = OPENID_SCOPES.filter((name) => names.includes(name));
  const rest = names.filter((name) => !openid.includes(name)).map(splitScope);
  const wishes = [...Map.groupBy(rest, ({ resource }) => resource ?? "")].map(([name, parts]): ScopeWish => {
    const resource = name === "" ? graphResource(world, cloud) : resourceNamed(world, cloud, name);
    return { resource, scopes: scopesOf(resource, parts, unknown) };
  });
  if (wishes.length > 0) return { openid, wishes };
  if (openid.length === 0) throw new EntraRefusal(28003);
  return { openid, wishes: [{ resource: graphResource(world, cloud), scopes: [] }] };
}

interface ScopeName {
  readonly whole: string;
  /** As named; undefined for Graph, which needs no naming. */
  readonly resource: string | undefined;
  readonly name: string;
}

function splitScope(whole: string): ScopeName {
  const cut = whole.lastIndexOf("/");
  return { whole, resource: cut < 0 ? undefined : whole.slice(0, cut), name: whole.slice(cut + 1) };
}

function scopesOf(resource: Resource, parts: readonly ScopeName[], unknown: 70011 | 28002): ScopeWish["scopes"] {
  const whole = parts.find(({ name }) => name === ".default");
  if (whole !== undefined && parts.length > 1) throw new EntraRefusal(70011, whole.whole);
  if (whole !== undefined) return "default";
  return parts.map(({ name, whole }) => {
    const known = resource.scopes.find(({ value }) => value.toLowerCase() === name.toLowerCase());
    if (known === undefined) throw new EntraRefusal(unknown, whole);
    return known;
  });
}

/** The one API that a token can be for. */
export function onlyWish({ wishes }: ScopeWishes): ScopeWish {
  const [wish, other] = wishes;
  if (wish === undefined) throw new EntraRefusal(28003);
  if (other !== undefined) throw new EntraRefusal(700022, other.resource.prefix || "https://graph.microsoft.com/");
  return wish;
}

/** Names of the API's delegated permissions that the app may use for a person; refused when one is missing. */
export function heldScopes(
  world: World,
  app: AppRecord,
  { userId, wish }: { userId: string; wish: ScopeWish },
): string[] {
  const { resource } = wish;
  if (resource.principal.appId === app.clientId && resource.scopes.length === 0) {
    throw new EntraRefusal(90008, app.clientId);
  }
  const missing = missingScopes(world, app, { userId, wish });
  const held = consented(world, app, { userId, resource });
  if (wish.scopes === "default" && held.length === 0 && missing.length === 0) {
    throw new EntraRefusal(650057, app.clientId, app.displayName, resource.audience);
  }
  const names = wish.scopes === "default" ? held : wish.scopes.map(({ value }) => value);
  if (missing.length > 0) throw new EntraRefusal(65001, app.clientId, app.displayName);
  return [...new Set(names)];
}

/** What is asked for and not consented to yet. With /.default that is what the app requires, until anything was granted. */
export function missingScopes(
  world: World,
  app: AppRecord,
  { userId, wish: { resource, scopes } }: { userId: string; wish: ScopeWish },
): PermissionScope[] {
  const held = consented(world, app, { userId, resource });
  if (scopes === "default" && held.length > 0) return [];
  const wanted = scopes === "default" ? requiredScopes(app, resource) : scopes;
  return wanted.filter(({ value }) => !held.includes(value));
}

/** Whether neither this person nor an administrator ever consented to the app. */
export function isNewTo(world: World, app: AppRecord, userId: string): boolean {
  const grants = PERMISSION_GRANTS.in(world).by("client", principalOf(world, app.clientId)?.id ?? "");
  return !grants.some(({ principalId }) => principalId === null || principalId === userId);
}

/** The delegated permissions of an API that an app says it requires. */
export function requiredScopes(app: AppRecord, resource: Resource): PermissionScope[] {
  const ids = requiredAccess(app)
    .filter(({ resourceAppId, type }) => resourceAppId === resource.principal.appId && type === "Scope")
    .map(({ id }) => id);
  return resource.scopes.filter(({ id }) => ids.includes(id));
}

function consented(
  world: World,
  app: AppRecord,
  { userId, resource }: { userId: string; resource: Resource },
): string[] {
  const client = principalOf(world, app.clientId);
  const bond = { clientId: client?.id ?? "", resourceId: resource.principal.id };
  const trusted = resource.preAuthorized.get(app.clientId) ?? [];
  const free = resource.scopes.filter(({ id }) => trusted.includes(id)).map(({ value }) => value);
  const known = new Set(resource.scopes.map(({ value }) => value));
  const granted = scopesFor(world, bond, userId).filter((name) => known.has(name) && !OPENID_SCOPES.includes(name));
  return [...new Set([...granted, ...free])];
}
