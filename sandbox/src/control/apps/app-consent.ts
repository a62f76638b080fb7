import type { AppRecord } from "../../entities/app.ts";
import { findUser } from "../../entities/user.ts";
import {
  takeRole as takeRoleOf,
  grantedRoles,
  grantRole,
  setScopesForAll,
  grantScopes,
  scopesFor,
  takeAllConsent,
} from "../../entra/permissions/consent.ts";
import { CLOUDS } from "../../entra/clouds.ts";
import { registerPrincipal } from "../../entra/apps/registration.ts";
import { graphResource, type Resource } from "../../entra/permissions/resources.ts";
import { type JsonObject, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { appIn } from "./app-in.ts";
import { appJson } from "./app-json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** Consent of an administrator to permissions of Microsoft Graph, by their names. */

export const appConsentControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/apps/{clientId}/roles", handle: addRoles },
  { method: "DELETE", template: "/_control/apps/{clientId}/roles/{role}", handle: takeRole },
  { method: "POST", template: "/_control/apps/{clientId}/consent", handle: consentForPerson },
  { method: "DELETE", template: "/_control/apps/{clientId}/consent", handle: takeConsent },
];

/** Sets the application permissions `roles` and the delegated ones `scopes`, where the body names them. */
export function giveConsent(world: World, app: AppRecord, body: JsonObject): void {
  const { bond, graph } = graphBond(world, app);
  if (body["scopes"] !== undefined)
    setScopesForAll(world, bond, named(graph.scopes, textsAt(body, "scopes"), "delegated"));
  if (body["roles"] === undefined) return;
  const wanted = named(graph.roles, textsAt(body, "roles"), "application");
  const held = grantedRoles(world, bond, graph.roles);
  for (const role of graph.roles) {
    if (wanted.includes(role.value)) grantRole(world, bond, role);
    else if (held.includes(role.value)) takeRoleOf(world, bond, role);
  }
}

function addRoles(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const { world } = call.house;
  const names = textsAt(call.body, "roles");
  if (names.length === 0) throw new ControlRefusal(400, 'The body needs "roles", a list of application permissions.');
  const { bond, graph } = graphBond(world, app);
  const wanted = named(graph.roles, names, "application");
  for (const role of graph.roles) if (wanted.includes(role.value)) grantRole(world, bond, role);
  return ok(appJson(world, app));
}

function takeRole(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const { world } = call.house;
  const { bond, graph } = graphBond(world, app);
  const gone = paramOf(call, "role").toLowerCase();
  const role = graph.roles.find(({ value }) => value.toLowerCase() === gone);
  if (role !== undefined) takeRoleOf(world, bond, role);
  return ok(appJson(world, app));
}

/** `{user, scopes}`: somebody consents for themselves. */
function consentForPerson(call: ControlCall): ControlAnswer {
  const app = appIn(call);
  const { world } = call.house;
  const key = needed(call.body, "user");
  const user = findUser(world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  const { bond, graph } = graphBond(world, app);
  const names = named(graph.scopes, textsAt(call.body, "scopes"), "delegated");
  grantScopes(world, { ...bond, principalId: user.id }, names);
  return ok({ user: user.id, scopes: scopesFor(world, bond, user.id) });
}

/** Everybody's and every single person's consent to the app. */
function takeConsent(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  takeAllConsent(world, registerPrincipal(world, appIn(call)).id);
  return { status: 204 };
}

function graphBond(world: World, app: AppRecord): { bond: { clientId: string; resourceId: string }; graph: Resource } {
  const graph = graphResource(world, CLOUDS[app.cloud]);
  return { graph, bond: { clientId: registerPrincipal(world, app).id, resourceId: graph.principal.id } };
}

function named(known: readonly { readonly value: string }[], names: readonly string[], kind: string): string[] {
  return names.map((name) => {
    const found = known.find(({ value }) => value.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new ControlRefusal(400, `Microsoft Graph has no ${kind} permission "${name}".`);
    return found.value;
  });
}
