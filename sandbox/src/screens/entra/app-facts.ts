import { type AppRecord, APPS, requiredAccess } from "../../entities/app.ts";
import { principalOf } from "../../entities/entra/principal.ts";
import { CLOUDS } from "../../entra/clouds.ts";
import { grantedRoles, scopesForAll } from "../../entra/permissions/consent.ts";
import { graphResource, type Resource } from "../../entra/permissions/resources.ts";
import type { World } from "../../world.ts";
import { paramIn, type ScreenCall } from "../screen.ts";

const SOON_MS = 30 * 86_400_000;

export function appInPath(call: ScreenCall): AppRecord | undefined {
  return APPS.in(call.world).get(paramIn(call, "app").toLowerCase());
}

/** What an app holds and asks for of Microsoft Graph, by the names of the permissions. */
export interface AppPermissions {
  readonly graph: Resource;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Asked for in the registration and not consented to yet. */
  readonly missing: readonly { readonly kind: "role" | "scope"; readonly name: string }[];
}

export function permissionsOf(world: World, app: AppRecord): AppPermissions {
  const graph = graphResource(world, CLOUDS[app.cloud]);
  const bond = { clientId: principalOf(world, app.clientId)?.id ?? "", resourceId: graph.principal.id };
  const roles = grantedRoles(world, bond, graph.roles);
  const scopes = scopesForAll(world, bond);
  const asked = requiredAccess(app).flatMap(({ id, type }) => askedName(graph, id, type));
  const isMissing = ({ kind, name }: { kind: string; name: string }): boolean =>
    !(kind === "role" ? roles : scopes).includes(name);
  return { graph, roles, scopes, missing: asked.filter(isMissing) };
}

function askedName(graph: Resource, id: string, type: string): AppPermissions["missing"] {
  const kind = type === "Role" ? "role" : "scope";
  const found = (kind === "role" ? graph.roles : graph.scopes).find((each) => each.id === id);
  return found === undefined ? [] : [{ kind, name: found.value }];
}

export type Freshness = "good" | "soon" | "over";

export function freshnessOf(endsAt: number, now: number): Freshness {
  if (endsAt <= now) return "over";
  return endsAt - now < SOON_MS ? "soon" : "good";
}
