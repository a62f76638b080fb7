import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { principalOf, SERVICE_PRINCIPALS, type ServicePrincipalRecord } from "../../../entities/entra/principal.ts";
import { appKnown } from "../../../entra/apps/first-party.ts";
import { registerPrincipal, removePrincipal } from "../../../entra/apps/registration.ts";
import { flagAt, type JsonObject, textAt } from "../../../kernel/json.ts";
import { requestRefused } from "../../directory/refusal.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { principalInPath } from "../in-path.ts";
import { checkMayChange, ownAsCaller } from "../ownership.ts";
import { servicePrincipalJson } from "./principal-json.ts";
import { alreadyThere, withoutApp } from "./principal-refusal.ts";

const READ_ONLY = [
  "id",
  "appId",
  "appDisplayName",
  "appOwnerOrganizationId",
  "deletedDateTime",
  "servicePrincipalType",
  "signInAudience",
];

export const principalChanges: readonly Route[] = [
  { method: "POST", template: "/servicePrincipals", handle: createPrincipal },
  { method: "PATCH", template: "/servicePrincipals/{id}", handle: changePrincipal },
  { method: "DELETE", template: "/servicePrincipals/{id}", handle: deletePrincipal },
];

function createPrincipal(call: Call): Answer {
  const { world } = call;
  const body = bodyObject(call);
  checkEntity("servicePrincipal", body);
  const { appId, ...rest } = body;
  if (typeof appId !== "string")
    throw requestRefused("A value is required for property 'appId' of resource 'ServicePrincipal'.");
  const app = appKnown(world, appId);
  if (app === undefined || !isReplicated(world, app.createdAt)) throw withoutApp(appId);
  if (principalOf(world, appId) !== undefined) throw alreadyThere(appId);
  checkMayChange(call, app.objectId);
  const principal = SERVICE_PRINCIPALS.in(world).put(changed(registerPrincipal(world, app), rest));
  ownAsCaller(call, principal.id);
  const context = contextOf(call, "servicePrincipals/$entity");
  return { status: 201, json: { "@odata.context": context, ...servicePrincipalJson(world, principal) } };
}

function changed(principal: ServicePrincipalRecord, body: JsonObject): ServicePrincipalRecord {
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw requestRefused(`Property '${readOnly}' is read-only and cannot be set.`);
  if ("passwordCredentials" in body || "keyCredentials" in body) {
    throw requestRefused("New password credentials must be generated with service actions.");
  }
  const { accountEnabled: _, appRoleAssignmentRequired: _required, displayName: _name, ...more } = body;
  return {
    ...principal,
    accountEnabled: flagAt(body, "accountEnabled") ?? principal.accountEnabled,
    appRoleAssignmentRequired: flagAt(body, "appRoleAssignmentRequired") ?? principal.appRoleAssignmentRequired,
    displayName: textAt(body, "displayName") ?? principal.displayName,
    more: { ...principal.more, ...more },
  };
}

function changePrincipal(call: Call): Answer {
  const principal = principalInPath(call);
  checkMayChange(call, principal.id);
  const body = bodyObject(call);
  checkEntity("servicePrincipal", body);
  SERVICE_PRINCIPALS.in(call.world).put(changed(principal, body));
  return NO_CONTENT;
}

function deletePrincipal(call: Call): Answer {
  const principal = principalInPath(call);
  checkMayChange(call, principal.id);
  removePrincipal(call.world, principal);
  return NO_CONTENT;
}
