import {
  PERMISSION_GRANTS,
  type PermissionGrant,
  permissionGrantId,
} from "../../../entities/entra/permission-grant.ts";
import { findUser } from "../../../entities/user.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { textAt } from "../../../kernel/json.ts";
import { requestRefused } from "../../directory/refusal.ts";
import { userInPath } from "../../directory/users.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../../protocol/call.ts";
import { list, type Listing } from "../../protocol/page.ts";
import { GraphRefusal, missingObject } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { knownPrincipal, principalInPath } from "../in-path.ts";
import { checkMayConsent } from "../ownership.ts";

const LISTING: Listing = {
  type: "oAuth2PermissionGrant",
  context: "oauth2PermissionGrants",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(["id", "clientId", "consentType", "principalId", "resourceId", "scope"]),
  orderBy: new Set(),
};
const OPTIONS = ["$select", "$filter", "$top", "$count", "$skiptoken"];

/** Consent to delegated permissions. */
export const permissionGrants: readonly Route[] = [
  {
    method: "GET",
    template: "/oauth2PermissionGrants",
    handle: (call) => listGrants(call, livingGrants(call)),
    options: OPTIONS,
  },
  { method: "POST", template: "/oauth2PermissionGrants", handle: addGrant },
  { method: "GET", template: "/oauth2PermissionGrants/{id}", handle: readGrant, options: ["$select"] },
  { method: "PATCH", template: "/oauth2PermissionGrants/{id}", handle: changeGrant },
  { method: "DELETE", template: "/oauth2PermissionGrants/{id}", handle: removeGrant },
  {
    method: "GET",
    template: "/servicePrincipals/{id}/oauth2PermissionGrants",
    handle: (call) => listGrants(call, PERMISSION_GRANTS.in(call.world).by("client", principalInPath(call).id)),
    options: OPTIONS,
  },
  {
    method: "GET",
    template: "/users/{user}/oauth2PermissionGrants",
    handle: (call) => listGrants(call, PERMISSION_GRANTS.in(call.world).by("principal", userInPath(call).id)),
    options: OPTIONS,
  },
];

export function grantJson({ id, clientId, consentType, principalId, resourceId, scope }: PermissionGrant): JsonObject {
  return { clientId, consentType, id, principalId, resourceId, scope };
}

/** Grants to apps whose service principal is still there. */
function livingGrants({ world }: Call): PermissionGrant[] {
  return PERMISSION_GRANTS.in(world)
    .all()
    .filter(({ clientId }) => knownPrincipal(world, clientId) !== undefined);
}

function listGrants(call: Call, grants: readonly PermissionGrant[]): Answer {
  return list(call, LISTING, grants.map(grantJson));
}

function grantInPath(call: Call): PermissionGrant {
  const id = param(call, "id");
  const grant = PERMISSION_GRANTS.in(call.world).get(id);
  if (grant === undefined || knownPrincipal(call.world, grant.clientId) === undefined) throw missingObject(id);
  return grant;
}

function readGrant(call: Call): Answer {
  const shown = select(grantJson(grantInPath(call)), selectionOf(call, "oAuth2PermissionGrant"));
  return found(call, "oauth2PermissionGrants/$entity", shown);
}

function addGrant(call: Call): Answer {
  checkMayConsent(call);
  const body = bodyObject(call);
  checkEntity("oAuth2PermissionGrant", body);
  const parts = readBody(call, body);
  const id = permissionGrantId(parts);
  if (PERMISSION_GRANTS.in(call.world).get(id) !== undefined) {
    const head = { status: 409, code: "Request_MultipleObjectsWithSameKeyValue" };
    throw new GraphRefusal(head, "Permission entry already exists.");
  }
  const grant = PERMISSION_GRANTS.in(call.world).put({ id, ...parts });
  const context = contextOf(call, "oauth2PermissionGrants/$entity");
  return { status: 201, json: { "@odata.context": context, ...grantJson(grant) } };
}

function readBody(call: Call, body: JsonObject): Omit<PermissionGrant, "id"> {
  const clientId = needed(body, "clientId").toLowerCase();
  const resourceId = needed(body, "resourceId").toLowerCase();
  const scope = needed(body, "scope");
  const consentType = needed(body, "consentType");
  if (consentType !== "AllPrincipals" && consentType !== "Principal") throw invalid("consentType");
  const missing = [clientId, resourceId].find((id) => knownPrincipal(call.world, id) === undefined);
  if (missing !== undefined) throw missingObject(missing);
  return { clientId, resourceId, consentType, principalId: personIn(call, body, consentType), scope };
}

/** Who consents: nobody in particular when it is for everybody. */
function personIn(call: Call, body: JsonObject, consentType: PermissionGrant["consentType"]): string | null {
  const id = textAt(body, "principalId")?.toLowerCase();
  if ((consentType === "Principal") !== (id !== undefined)) throw invalid("principalId");
  if (id !== undefined && findUser(call.world, id) === undefined) throw missingObject(id);
  return id ?? null;
}

function needed(body: JsonObject, name: string): string {
  const text = textAt(body, name);
  if (text !== undefined) return text;
  throw requestRefused(`A value is required for property '${name}' of resource 'OAuth2PermissionGrant'.`);
}

function invalid(name: string): GraphRefusal {
  return requestRefused(`Invalid value specified for property '${name}' of resource 'OAuth2PermissionGrant'.`);
}

function changeGrant(call: Call): Answer {
  const grant = grantInPath(call);
  checkMayConsent(call);
  const body = bodyObject(call);
  checkEntity("oAuth2PermissionGrant", body);
  const fixed = Object.keys(body).find((name) => name !== "scope");
  if (fixed !== undefined) throw requestRefused(`Property '${fixed}' is read-only and cannot be set.`);
  PERMISSION_GRANTS.in(call.world).put({ ...grant, scope: needed(body, "scope") });
  return NO_CONTENT;
}

function removeGrant(call: Call): Answer {
  const grant = grantInPath(call);
  checkMayConsent(call);
  PERMISSION_GRANTS.in(call.world).remove(grant.id);
  return NO_CONTENT;
}
