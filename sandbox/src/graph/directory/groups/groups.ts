import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { type GroupRecord, GROUPS } from "../../../entities/group.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { listRows, type Listing, type Rows } from "../../protocol/page.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { searched } from "../user-search.ts";
import { countOf, DIRECTORY_OPTIONS } from "../users.ts";
import { groupInPath } from "./group-access.ts";
import { groupExpansion } from "./group-expansion.ts";
import { groupJson } from "./group-json.ts";

export const GROUP_LISTING: Listing = {
  type: "group",
  context: "groups",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set(
    `id displayName description mail mailNickname mailEnabled securityEnabled groupTypes createdDateTime creationOptions visibility
    classification proxyAddresses resourceProvisioningOptions resourceBehaviorOptions membershipRule membershipRuleProcessingState
    isAssignableToRole onPremisesSyncEnabled onPremisesSamAccountName preferredLanguage expirationDateTime renewedDateTime
    assignedLicenses hasMembersWithLicenseErrors uniqueName`.split(/\s+/),
  ),
  orderBy: new Set(["displayName", "createdDateTime"]),
};

export const groups: readonly Route[] = [
  { method: "GET", template: "/groups", handle: listGroups, options: DIRECTORY_OPTIONS },
  {
    method: "GET",
    template: "/groups/$count",
    handle: (call) => countOf(call, (all) => listRows(all, GROUP_LISTING, listedGroups(all))),
    options: ["$filter", "$search"],
  },
  { method: "GET", template: "/groups/{id}", handle: readOneGroup, options: ["$select", "$expand", "$format"] },
];

function listedGroups(call: Call): Rows<GroupRecord> {
  const all = GROUPS.in(call.world).all();
  const rows = all.filter(({ createdAt }) => isReplicated(call.world, createdAt));
  return { rows: searched(call, { rows, json: groupJson }), json: groupJson };
}

function listGroups(call: Call): Answer {
  const expand = groupExpansion(call);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => ({ ...item, ...expand(textAt(row, "id") ?? "") });
  return listRows(call, { ...GROUP_LISTING, finish }, listedGroups(call));
}

function readOneGroup(call: Call): Answer {
  const group = groupInPath(call);
  const selection = selectionOf(call, "group");
  const what = selection === undefined ? "groups/$entity" : `groups(${selection.join(",")})/$entity`;
  return found(call, what, { ...select(groupJson(group), selection), ...groupExpansion(call)(group.id) });
}
