import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { SERVICE_PRINCIPALS, type ServicePrincipalRecord } from "../../../entities/entra/principal.ts";
import { groupsOf } from "../../../entities/group.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { listObjects } from "../../directory/object-list.ts";
import { searched } from "../../directory/user-search.ts";
import { countOf, DIRECTORY_OPTIONS } from "../../directory/users.ts";
import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { type Listing, listRows, type Rows } from "../../protocol/page.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { principalInPath } from "../in-path.ts";
import { servicePrincipalJson } from "./principal-json.ts";

const LISTING: Listing = {
  type: "servicePrincipal",
  context: "servicePrincipals",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(
    `id appId displayName accountEnabled appRoleAssignmentRequired servicePrincipalNames servicePrincipalType tags
    appOwnerOrganizationId alternativeNames homepage notes preferredSingleSignOnMode`.split(/\s+/),
  ),
  orderBy: new Set(["displayName"]),
};

export const servicePrincipals: readonly Route[] = [
  {
    method: "GET",
    template: "/servicePrincipals",
    handle: (call) => listRows(call, LISTING, listed(call)),
    options: DIRECTORY_OPTIONS,
  },
  {
    method: "GET",
    template: "/servicePrincipals/$count",
    handle: (call) => countOf(call, (all) => listRows(all, LISTING, listed(all))),
    options: ["$filter", "$search"],
  },
  { method: "GET", template: "/servicePrincipals/{id}", handle: readPrincipal, options: ["$select", "$format"] },
  {
    method: "GET",
    template: "/servicePrincipals/{id}/memberOf",
    handle: (call) => listObjects(call, groupsOf(call.world, "member", principalInPath(call).id)),
    options: DIRECTORY_OPTIONS,
  },
];

function listed(call: Call): Rows<ServicePrincipalRecord> {
  const json = (principal: ServicePrincipalRecord): JsonObject => servicePrincipalJson(call.world, principal);
  const known = SERVICE_PRINCIPALS.in(call.world)
    .all()
    .filter(({ createdAt }) => isReplicated(call.world, createdAt));
  return { rows: searched(call, { rows: known, json }), json };
}

function readPrincipal(call: Call): Answer {
  const principal = principalInPath(call);
  const selection = selectionOf(call, "servicePrincipal");
  const what =
    selection === undefined ? "servicePrincipals/$entity" : `servicePrincipals(${selection.join(",")})/$entity`;
  return found(call, what, select(servicePrincipalJson(call.world, principal), selection));
}
