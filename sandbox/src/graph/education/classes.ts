import { type GroupRecord, GROUPS } from "../../entities/group.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { groupJson } from "../directory/groups/group-json.ts";
import { changedGroup, newGroup, readGroup, readNewGroup } from "../directory/groups/group-wish.ts";
import { removeGroup } from "../directory/groups/removal.ts";
import { type Answer, bodyObject, type Call, contextOf, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { listRows, type Listing } from "../protocol/page.ts";
import { checkEntity } from "../protocol/schema.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { classesSeen, classInPath } from "./class-access.ts";
import { classJson, partsIn } from "./class-json.ts";

const LISTING: Listing = {
  type: "educationClass",
  context: "education/classes",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(["id", "displayName", "externalId", "mailNickname", "classCode", "externalSource"]),
  orderBy: new Set(["displayName"]),
};
const OF_THE_GROUP = ["displayName", "description", "mailNickname"];

/** Classes of the school: Microsoft 365 groups of which class teams can be made. */
export const classes: readonly Route[] = [
  {
    method: "GET",
    template: "/education/classes",
    handle: (call) => listRows(call, LISTING, { rows: classesSeen(call), json: classJson }),
    options: ["$filter", "$select", "$top", "$count", "$orderby", "$skiptoken"],
  },
  { method: "POST", template: "/education/classes", handle: createClass },
  { method: "GET", template: "/education/classes/{class}", handle: readClass, options: ["$select"] },
  { method: "PATCH", template: "/education/classes/{class}", handle: changeClass },
  { method: "DELETE", template: "/education/classes/{class}", handle: deleteClass },
  {
    method: "GET",
    template: "/education/classes/{class}/group",
    handle: (call) => found(call, "groups/$entity", groupJson(classInPath(call))),
    options: ["$select"],
  },
];

function createClass(call: Call): Answer {
  const { world } = call;
  const body = bodyObject(call);
  checkEntity("educationClass", body);
  const { properties } = readNewGroup(world, {
    ...textsIn(body),
    groupTypes: ["Unified"],
    mailEnabled: true,
    securityEnabled: false,
    visibility: "HiddenMembership",
    creationOptions: ["classAssignments"],
  });
  const group = GROUPS.in(world).put({ ...newGroup(world, properties), classParts: partsIn(body) });
  return { status: 201, json: { "@odata.context": contextOf(call, "education/classes/$entity"), ...classJson(group) } };
}

/** What of a class lies in its group. */
function textsIn(body: JsonObject): JsonObject {
  return Object.fromEntries(OF_THE_GROUP.flatMap((name) => (name in body ? [[name, body[name]]] : [])));
}

function readClass(call: Call): Answer {
  return answerClass(call, classInPath(call));
}

function answerClass(call: Call, group: GroupRecord): Answer {
  return found(call, "education/classes/$entity", select(classJson(group), selectionOf(call, "educationClass")));
}

function changeClass(call: Call): Answer {
  const { world } = call;
  const group = classInPath(call);
  const body = bodyObject(call);
  checkEntity("educationClass", body);
  const { properties } = readGroup(world, textsIn(body), group);
  const classParts = { ...group.classParts, ...partsIn(body) };
  return answerClass(call, GROUPS.in(world).put({ ...changedGroup(group, properties), classParts }));
}

function deleteClass(call: Call): Answer {
  removeGroup(call.world, classInPath(call));
  return NO_CONTENT;
}
