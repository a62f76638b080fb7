import { type GroupLink, groupsOf, idsIn } from "../../../entities/group.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { GROUP_TYPE, USER_TYPE } from "../object-json.ts";
import { listObjects } from "../object-list.ts";
import { countOf, DIRECTORY_OPTIONS } from "../users.ts";
import { groupInPath, ownGroupInPath } from "./group-access.ts";
import { addLinks, checkNewLinks, idInReference, removeLink } from "./membership.ts";

type Ids = (call: Call) => readonly string[];
type Type = typeof USER_TYPE | typeof GROUP_TYPE | undefined;

const members: Ids = (call) => idsIn(call.world, "member", groupInPath(call).id);
const owners: Ids = (call) => idsIn(call.world, "owner", groupInPath(call).id);
const everyMember: Ids = (call) => reached(groupInPath(call).id, (id) => idsIn(call.world, "member", id));

/** Who is in a group, and which groups it is in. */
export const groupMembers: readonly Route[] = [
  ...listRoutes("members", members),
  ...listRoutes("transitiveMembers", everyMember),
  {
    method: "GET",
    template: "/groups/{id}/owners",
    handle: (call) => listObjects(call, owners(call)),
    options: DIRECTORY_OPTIONS,
  },
  {
    method: "GET",
    template: "/groups/{id}/memberOf",
    handle: (call) => listObjects(call, groupsOf(call.world, "member", groupInPath(call).id)),
    options: DIRECTORY_OPTIONS,
  },
  {
    method: "GET",
    template: "/groups/{id}/transitiveMemberOf",
    handle: (call) => listObjects(call, groupsAbove(call.world, groupInPath(call).id)),
    options: DIRECTORY_OPTIONS,
  },
  { method: "POST", template: "/groups/{id}/members/$ref", handle: (call) => addReference(call, "member") },
  { method: "POST", template: "/groups/{id}/owners/$ref", handle: (call) => addReference(call, "owner") },
  {
    method: "DELETE",
    template: "/groups/{id}/members/{member}/$ref",
    handle: (call) => removeReference(call, { role: "member", objectId: param(call, "member").toLowerCase() }),
  },
  {
    method: "DELETE",
    template: "/groups/{id}/owners/{owner}/$ref",
    handle: (call) => removeReference(call, { role: "owner", objectId: param(call, "owner").toLowerCase() }),
  },
];

/** A list, the same with people or with groups only, and how many there are. */
function listRoutes(name: string, ids: Ids): Route[] {
  const route = (suffix: string, type: Type): Route[] => [
    {
      method: "GET",
      template: `/groups/{id}/${name}${suffix}`,
      handle: (call) => listObjects(call, ids(call), type),
      options: DIRECTORY_OPTIONS,
    },
    {
      method: "GET",
      template: `/groups/{id}/${name}${suffix}/$count`,
      handle: (call) => countOf(call, (all) => listObjects(all, ids(all), type)),
      options: ["$filter", "$search"],
    },
  ];
  const cast = (type: typeof USER_TYPE | typeof GROUP_TYPE): Route[] => route(`/${type.slice(1)}`, type);
  return [...route("", undefined), ...cast(USER_TYPE), ...cast(GROUP_TYPE)];
}

/** Every id that can be reached from one, in the order it is met; groups that hold each other end the walk. */
function reached(from: string, next: (id: string) => readonly string[]): string[] {
  const met = new Set<string>();
  const waiting = [...next(from)];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (met.has(id)) continue;
    met.add(id);
    waiting.push(...next(id));
  }
  return [...met];
}

/** Ids of all groups that an object is in, through other groups as well. */
export function groupsAbove(world: World, objectId: string): string[] {
  return reached(objectId, (id) => groupsOf(world, "member", id));
}

function addReference(call: Call, role: GroupLink["role"]): Answer {
  const group = ownGroupInPath(call);
  const body: JsonObject = bodyObject(call);
  const link = { groupId: group.id, role, objectId: idInReference(textAt(body, "@odata.id")) };
  checkNewLinks(call.world, group, [link]);
  addLinks(call.world, [link]);
  return NO_CONTENT;
}

function removeReference(call: Call, place: Pick<GroupLink, "role" | "objectId">): Answer {
  removeLink(call.world, { ...place, groupId: ownGroupInPath(call).id });
  return NO_CONTENT;
}
