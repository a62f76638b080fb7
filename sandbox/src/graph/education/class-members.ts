import { type GroupLink, idsIn } from "../../entities/group.ts";
import { USERS } from "../../entities/user.ts";
import { textAt } from "../../kernel/json.ts";
import { addLinks, checkNewLinks, removeLink } from "../directory/groups/membership.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { badRequest } from "../protocol/refusal.ts";
import { classInPath } from "./class-access.ts";
import { educationUserJson } from "./class-json.ts";

const LISTING: Listing = {
  type: "educationUser",
  context: "Collection(microsoft.graph.educationUser)",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(["id", "displayName", "mail", "userPrincipalName", "primaryRole"]),
  orderBy: new Set(["displayName"]),
};

/** Students and teachers are all members; teachers are owners besides, and have to be added as both. */
export const classMembers: readonly Route[] = [...routesFor("members", "member"), ...routesFor("teachers", "owner")];

function routesFor(name: string, role: GroupLink["role"]): Route[] {
  const base = `/education/classes/{class}/${name}`;
  return [
    {
      method: "GET",
      template: base,
      handle: (call) => listPeople(call, role),
      options: ["$filter", "$select", "$top", "$count", "$orderby", "$skiptoken"],
    },
    { method: "POST", template: `${base}/$ref`, handle: (call) => add(call, role) },
    { method: "DELETE", template: `${base}/{member}/$ref`, handle: (call) => remove(call, role) },
  ];
}

function listPeople(call: Call, role: GroupLink["role"]): Answer {
  const { world } = call;
  const people = idsIn(world, role, classInPath(call).id).flatMap((id) => USERS.in(world).get(id) ?? []);
  return list(
    call,
    LISTING,
    people.map((user) => educationUserJson(world, user)),
  );
}

function add(call: Call, role: GroupLink["role"]): Answer {
  const group = classInPath(call);
  const reference = textAt(bodyObject(call), "@odata.id") ?? "";
  const id = /\/(?:education\/users|users|directoryObjects)\/([^/]+)$/i.exec(reference)?.[1];
  if (id === undefined) throw badRequest("'@odata.id' needs the address of an education user.");
  const link = { groupId: group.id, role, objectId: id.toLowerCase() };
  checkNewLinks(call.world, group, [link]);
  addLinks(call.world, [link]);
  return NO_CONTENT;
}

function remove(call: Call, role: GroupLink["role"]): Answer {
  removeLink(call.world, { groupId: classInPath(call).id, role, objectId: param(call, "member").toLowerCase() });
  return NO_CONTENT;
}
