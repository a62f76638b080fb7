import { GROUPS, groupsOf } from "../../entities/group.ts";
import { flagAt, textsAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../protocol/call.ts";
import { checkAction } from "../protocol/schema.ts";
import { groupsAbove } from "./groups/members.ts";
import { GROUP_TYPE } from "./object-json.ts";
import { listObjects } from "./object-list.ts";
import { requestRefused } from "./refusal.ts";
import { DIRECTORY_OPTIONS, userInPath } from "./users.ts";

const MOST_CHECKED = 20;

/** The groups a person belongs to. */
export const userGroups: readonly Route[] = [
  {
    method: "GET",
    template: "/users/{user}/memberOf",
    handle: (call) => listObjects(call, groupsOf(call.world, "member", userInPath(call).id)),
    options: DIRECTORY_OPTIONS,
  },
  {
    method: "GET",
    template: "/users/{user}/memberOf/microsoft.graph.group",
    handle: (call) => listObjects(call, groupsOf(call.world, "member", userInPath(call).id), GROUP_TYPE),
    options: DIRECTORY_OPTIONS,
  },
  {
    method: "GET",
    template: "/users/{user}/transitiveMemberOf",
    handle: (call) => listObjects(call, groupsAbove(call.world, userInPath(call).id)),
    options: DIRECTORY_OPTIONS,
  },
  { method: "POST", template: "/users/{user}/getMemberGroups", handle: getMemberGroups },
  { method: "POST", template: "/users/{user}/checkMemberGroups", handle: checkMemberGroups },
];

function getMemberGroups(call: Call): Answer {
  const body = checkAction("directoryObject.getMemberGroups", bodyObject(call));
  const securityOnly = flagAt(body, "securityEnabledOnly");
  if (securityOnly === undefined) throw requestRefused("A value is required for parameter 'securityEnabledOnly'.");
  const above = groupsAbove(call.world, userInPath(call).id);
  const value = above.filter((id) => !securityOnly || isSecurityEnabled(call.world, id));
  return found(call, "Collection(Edm.String)", { value });
}

function isSecurityEnabled(world: World, groupId: string): boolean {
  const group = GROUPS.in(world).get(groupId);
  return group !== undefined && flagAt(group.more, "securityEnabled") !== false;
}

function checkMemberGroups(call: Call): Answer {
  const ids = textsAt(bodyObject(call), "groupIds").map((id) => id.toLowerCase());
  if (ids.length === 0 || ids.length > MOST_CHECKED)
    throw requestRefused(`Parameter 'groupIds' takes 1 to ${MOST_CHECKED} ids.`);
  const above = new Set(groupsAbove(call.world, userInPath(call).id));
  return found(call, "Collection(Edm.String)", { value: ids.filter((id) => above.has(id)) });
}
