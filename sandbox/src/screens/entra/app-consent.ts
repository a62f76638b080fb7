import type { AppRecord } from "../../entities/app.ts";
import { registerPrincipal } from "../../entra/apps/registration.ts";
import { grantRole, grantScopes, setScopesForAll, takeRole } from "../../entra/permissions/consent.ts";
import { html } from "../html.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import { type AppPermissions, permissionsOf } from "./app-facts.ts";
import type { Saying } from "./app-page.ts";

/** An administrator's consent, given and taken. */

const CHANGES = { grant: grantRole, take: takeRole } as const;

interface Bond {
  readonly clientId: string;
  readonly resourceId: string;
}

function bondOf({ world }: ScreenCall, app: AppRecord, { graph }: Pick<AppPermissions, "graph">): Bond {
  return { clientId: registerPrincipal(world, app).id, resourceId: graph.principal.id };
}

export function consentToAll(call: ScreenCall, app: AppRecord): undefined {
  const permissions = permissionsOf(call.world, app);
  const bond = bondOf(call, app, permissions);
  const names = (kind: string): string[] =>
    permissions.missing.filter((each) => each.kind === kind).map(({ name }) => name);
  for (const role of permissions.graph.roles) if (names("role").includes(role.value)) grantRole(call.world, bond, role);
  grantScopes(call.world, { ...bond, principalId: null }, names("scope"));
}

export function changeRole(call: ScreenCall, app: AppRecord, how: "grant" | "take"): Saying | undefined {
  const permissions = permissionsOf(call.world, app);
  const wanted = textIn(call, "role");
  const role = permissions.graph.roles.find(({ value }) => value.toLowerCase() === wanted.toLowerCase());
  if (role === undefined) return unknown("application", wanted);
  CHANGES[how](call.world, bondOf(call, app, permissions), role);
  return undefined;
}

function unknown(kind: string, name: string): Saying {
  return { tone: "bad", text: html`Microsoft Graph has no ${kind} permission “${name}”.` };
}

export function grantScope(call: ScreenCall, app: AppRecord): Saying | undefined {
  const permissions = permissionsOf(call.world, app);
  const wanted = textIn(call, "scope");
  const scope = permissions.graph.scopes.find(({ value }) => value.toLowerCase() === wanted.toLowerCase());
  if (scope === undefined) return unknown("delegated", wanted);
  grantScopes(call.world, { ...bondOf(call, app, permissions), principalId: null }, [scope.value]);
  return undefined;
}

export function takeScope(call: ScreenCall, app: AppRecord): undefined {
  const permissions = permissionsOf(call.world, app);
  const left = permissions.scopes.filter((name) => name !== textIn(call, "scope"));
  setScopesForAll(call.world, bondOf(call, app, permissions), left);
}
