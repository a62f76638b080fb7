import { type GroupRecord, groupsOf, GROUPS, isClass } from "../../entities/group.ts";
import type { UserRecord } from "../../entities/user.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { userJson } from "../directory/user-json.ts";

const PARTS = [
  "classCode",
  "createdBy",
  "externalId",
  "externalName",
  "externalSource",
  "externalSourceDetail",
  "grade",
  "term",
];
const OF_PEOPLE = [
  "id",
  "accountEnabled",
  "displayName",
  "givenName",
  "mail",
  "mailNickname",
  "surname",
  "usageLocation",
  "userPrincipalName",
  "userType",
];

/** A class of the school, in Graph's words. */
export function classJson(group: GroupRecord): JsonObject {
  return {
    id: group.id,
    displayName: group.displayName,
    description: textAt(group.more, "description") ?? null,
    mailNickname: textAt(group.more, "mailNickname") ?? null,
    ...Object.fromEntries(PARTS.map((name) => [name, group.classParts?.[name] ?? null])),
  };
}

/** The properties in a body that classes have beside their groups. */
export function partsIn(body: JsonObject): JsonObject {
  return Object.fromEntries(PARTS.flatMap((name) => (name in body ? [[name, body[name]]] : [])));
}

/** educationUser: whoever owns a class teaches, everybody else learns. */
export function educationUserJson(world: World, user: UserRecord): JsonObject {
  const all = userJson(user);
  const teaches = groupsOf(world, "owner", user.id).some((id) => {
    const group = GROUPS.in(world).get(id);
    return group !== undefined && isClass(group);
  });
  const known = Object.fromEntries(OF_PEOPLE.map((name) => [name, all[name] ?? null]));
  return { ...known, primaryRole: teaches ? "teacher" : "student" };
}
