import {
  GROUP_LINKS,
  groupLinkKey,
  type GroupRecord,
  GROUPS,
  groupsOf,
  idsIn,
  isLinked,
} from "../../entities/group.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { GraphRefusal, missingObject } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { userJson } from "./user-json.ts";
import { searched } from "./user-search.ts";
import { USER_LISTING, userInPath } from "./users.ts";

const LISTING: Listing = {
  type: "group",
  context: "groups",
  page: { usual: 100, most: 999 },
  service: "directory",
  filterBy: new Set([
    "id",
    "displayName",
    "description",
    "mail",
    "mailNickname",
    "mailEnabled",
    "securityEnabled",
    "groupTypes",
    "createdDateTime",
  ]),
  orderBy: new Set(["displayName", "createdDateTime"]),
};
/** Sets of directory objects that here hold people only. */
const MEMBERS: Listing = { ...USER_LISTING, context: "directoryObjects" };
const MEMBER_USERS: Listing = { ...USER_LISTING, context: "users" };

export const groups: readonly Route[] = [
  {
    method: "GET",
    template: "/groups",
    handle: (call) => list(call, LISTING, searched(call, GROUPS.in(call.world).all().map(groupJson))),
  },
  { method: "POST", template: "/groups", handle: createGroup },
  { method: "GET", template: "/groups/{id}", handle: readGroup },
  { method: "PATCH", template: "/groups/{id}", handle: changeGroup },
  { method: "DELETE", template: "/groups/{id}", handle: deleteGroup },
  {
    method: "GET",
    template: "/groups/{id}/members",
    handle: (call) => listPeople(call, MEMBERS, idsIn(call.world, "member", groupInPath(call).id)),
  },
  {
    method: "GET",
    template: "/groups/{id}/members/microsoft.graph.user",
    handle: (call) => listPeople(call, MEMBER_USERS, idsIn(call.world, "member", groupInPath(call).id)),
  },
  {
    method: "GET",
    template: "/groups/{id}/transitiveMembers",
    handle: (call) => listPeople(call, MEMBERS, idsIn(call.world, "member", groupInPath(call).id)),
  },
  {
    method: "GET",
    template: "/groups/{id}/owners",
    handle: (call) => listPeople(call, MEMBERS, idsIn(call.world, "owner", groupInPath(call).id)),
  },
  { method: "POST", template: "/groups/{id}/members/$ref", handle: addMember },
  { method: "DELETE", template: "/groups/{id}/members/{member}/$ref", handle: removeMember },
  { method: "GET", template: "/users/{user}/memberOf", handle: listGroupsOf },
];

function groupInPath(call: Call): GroupRecord {
  const group = GROUPS.in(call.world).get(param(call, "id").toLowerCase());
  if (group === undefined) throw missingObject(param(call, "id"));
  return group;
}

function groupJson(group: GroupRecord): JsonObject {
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: isoSeconds(group.createdAt),
    description: null,
    displayName: group.displayName,
    groupTypes: [],
    mail: null,
    mailEnabled: false,
    mailNickname: null,
    proxyAddresses: [],
    renewedDateTime: isoSeconds(group.createdAt),
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: [],
    securityEnabled: true,
    visibility: null,
    ...group.more,
  };
}

function readGroup(call: Call): Answer {
  const selection = selectionOf(call, "group");
  return found(call, "groups/$entity", select(groupJson(groupInPath(call)), selection));
}

function createGroup(call: Call): Answer {
  const body = bodyObject(call);
  checkEntity("group", body);
  for (const name of ["displayName", "mailEnabled", "mailNickname", "securityEnabled"]) {
    if (body[name] == null) throw requestRefused(`A value is required for property '${name}' of resource 'Group'.`);
  }
  const bound = Object.keys(body).find((name) => name.endsWith("@odata.bind"));
  if (bound !== undefined)
    throw requestRefused(`The sandbox does not take '${bound}' in a new group; add people afterwards.`);
  const { displayName, ...more } = body;
  const { random, clock } = call.world;
  const now = clock.now();
  const group = GROUPS.in(call.world).put({
    id: random.guid(),
    displayName: textAt({ displayName }, "displayName") ?? "",
    createdAt: now,
    more,
  });
  return { status: 201, json: { "@odata.context": contextOf(call, "groups/$entity"), ...groupJson(group) } };
}

function changeGroup(call: Call): Answer {
  const group = groupInPath(call);
  const body = bodyObject(call);
  checkEntity("group", body);
  const { displayName, ...more } = body;
  const name = typeof displayName === "string" ? displayName : group.displayName;
  GROUPS.in(call.world).put({ ...group, displayName: name, more: { ...group.more, ...more } });
  return NO_CONTENT;
}

function deleteGroup(call: Call): Answer {
  GROUPS.in(call.world).remove(groupInPath(call).id);
  return NO_CONTENT;
}

function listPeople(call: Call, listing: Listing, ids: readonly string[]): Answer {
  const people = ids.map((id) => USERS.in(call.world).get(id)).filter((user) => user !== undefined);
  return list(call, listing, searched(call, people.map(memberJson)));
}

function memberJson(user: UserRecord): JsonObject {
  return { "@odata.type": "#microsoft.graph.user", ...userJson(user) };
}

function addMember(call: Call): Answer {
  const group = groupInPath(call);
  const reference = textAt(bodyObject(call), "@odata.id");
  const id = /\/(?:directoryObjects|users)\/([^/]+)$/i.exec(reference ?? "")?.[1]?.toLowerCase();
  if (id === undefined) throw requestRefused("A reference needs '@odata.id' with the address of a directory object.");
  if (USERS.in(call.world).get(id) === undefined) throw missingObject(id);
  const link = { groupId: group.id, role: "member", objectId: id } as const;
  if (isLinked(call.world, link)) {
    throw requestRefused(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  GROUP_LINKS.in(call.world).put(link);
  return NO_CONTENT;
}

function removeMember(call: Call): Answer {
  const group = groupInPath(call);
  const id = param(call, "member").toLowerCase();
  const link = { groupId: group.id, role: "member", objectId: id } as const;
  if (!isLinked(call.world, link)) throw missingObject(id);
  GROUP_LINKS.in(call.world).remove(groupLinkKey(link));
  return NO_CONTENT;
}

function listGroupsOf(call: Call): Answer {
  const user = userInPath(call);
  const groups = GROUPS.in(call.world);
  const mine = groupsOf(call.world, "member", user.id).flatMap((id) => groups.get(id) ?? []);
  const rows = mine.map((group) => ({ "@odata.type": "#microsoft.graph.group", ...groupJson(group) }));
  return list(call, { ...LISTING, context: "directoryObjects" }, rows);
}

function requestRefused(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "Request_BadRequest" }, message);
}
