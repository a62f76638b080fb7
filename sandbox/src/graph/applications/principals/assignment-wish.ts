import { type AppRoleAssignment, DEFAULT_ACCESS } from "../../../entities/entra/app-role-assignment.ts";
import { assignRole, rolesHeld } from "../../../entra/permissions/consent.ts";
import { offersOf } from "../../../entra/permissions/resources.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { requestRefused } from "../../directory/refusal.ts";
import type { Call } from "../../protocol/call.ts";
import { missingObject } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { type Party, partyOf } from "./app-role-assignments.ts";
import { knownPrincipal } from "../in-path.ts";
import { checkMayConsent } from "../ownership.ts";

/** Gives somebody a role of a service principal. `ends` says which of both the path names already. */
export function assignFrom(
  call: Call,
  body: JsonObject,
  ends: Partial<Record<"principalId" | "resourceId", string>>,
): AppRoleAssignment {
  checkMayConsent(call);
  checkEntity("appRoleAssignment", body);
  const principalId = idIn(body, "principalId");
  const resourceId = idIn(body, "resourceId");
  const appRoleId = idIn(body, "appRoleId");
  const named = { principalId, resourceId };
  for (const [name, id] of Object.entries(ends)) {
    if (id !== named[name === "resourceId" ? "resourceId" : "principalId"]) {
      throw requestRefused(`Invalid value specified for property '${name}' of resource 'AppRoleAssignment'.`);
    }
  }
  const party = partyOf(call.world, principalId);
  if (party === undefined) throw missingObject(principalId);
  checkRole(call.world, { resourceId, appRoleId, type: party.type });
  if (rolesHeld(call.world, principalId, resourceId).some((held) => held.appRoleId === appRoleId)) {
    throw requestRefused("Permission being assigned already exists on the object");
  }
  return assignRole(call.world, { principalId, principalType: party.type, resourceId, appRoleId });
}

function idIn(body: JsonObject, name: string): string {
  const id = textAt(body, name);
  if (id === undefined)
    throw requestRefused(`A value is required for property '${name}' of resource 'AppRoleAssignment'.`);
  return id.toLowerCase();
}

/** The role has to be one of the resource's, for such as hold it; without any roles there is access as such. */
function checkRole(world: World, wish: { resourceId: string; appRoleId: string; type: Party["type"] }): void {
  const resource = knownPrincipal(world, wish.resourceId);
  if (resource === undefined) throw missingObject(wish.resourceId);
  const member = wish.type === "ServicePrincipal" ? "Application" : "User";
  const roles = offersOf(world, resource).roles.filter(({ allowedMemberTypes }) => allowedMemberTypes.includes(member));
  if (roles.some(({ id }) => id === wish.appRoleId)) return;
  if (wish.appRoleId === DEFAULT_ACCESS && roles.length === 0 && member === "User") return;
  throw requestRefused(`Permission being assigned was not found on application '${resource.appId}'.`);
}
