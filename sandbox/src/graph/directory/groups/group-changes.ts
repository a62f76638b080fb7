import { GROUPS } from "../../../entities/group.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { groupJson } from "./group-json.ts";
import { changedGroup, newGroup, readGroup, readNewGroup } from "./group-wish.ts";
import { ownGroupInPath } from "./group-access.ts";
import { addLinks, checkNewLinks } from "./membership.ts";
import { creatorOf } from "./quota.ts";
import { removeGroup } from "./removal.ts";

export const groupChanges: readonly Route[] = [
  { method: "POST", template: "/groups", handle: createGroup },
  { method: "PATCH", template: "/groups/{id}", handle: changeGroup },
  { method: "DELETE", template: "/groups/{id}", handle: deleteGroup },
];

function createGroup(call: Call): Answer {
  const { world, caller } = call;
  const { properties, places } = readNewGroup(world, bodyObject(call));
  const group = { ...newGroup(world, properties), ...creatorOf(call) };
  const owned = places.some(({ role }) => role === "owner");
  // Whoever makes a group owns it, unless somebody else was named; an app owns none.
  const creator = caller.userId === null || owned ? [] : [{ role: "owner", objectId: caller.userId } as const];
  const links = [...places, ...creator].map((place) => ({ ...place, groupId: group.id }));
  checkNewLinks(world, group, links);
  GROUPS.in(world).put(group);
  addLinks(world, links);
  return { status: 201, json: { "@odata.context": contextOf(call, "groups/$entity"), ...groupJson(group) } };
}

function changeGroup(call: Call): Answer {
  const { world } = call;
  const group = ownGroupInPath(call);
  const { properties, places } = readGroup(world, bodyObject(call), group);
  const links = places.map((place) => ({ ...place, groupId: group.id }));
  checkNewLinks(world, group, links);
  if (Object.keys(properties).length > 0) GROUPS.in(world).put(changedGroup(group, properties));
  addLinks(world, links);
  return NO_CONTENT;
}

function deleteGroup(call: Call): Answer {
  removeGroup(call.world, ownGroupInPath(call));
  return NO_CONTENT;
}
