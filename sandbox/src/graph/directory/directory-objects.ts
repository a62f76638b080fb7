import { GROUPS } from "../../entities/group.ts";
import { USERS } from "../../entities/user.ts";
import { type JsonObject, textAt, textsAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { missingObject } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { select } from "../protocol/select.ts";
import { removeGroup } from "./groups/removal.ts";
import { objectJson, objectsJson, USER_TYPE } from "./object-json.ts";
import { requestRefused } from "./refusal.ts";
import { removeUser } from "./user-removal.ts";
import { USUAL_PROPERTIES } from "./user-json.ts";

const MOST_IDS = 1000;

/** Directory objects where nobody says of which kind. */
export const directoryObjects: readonly Route[] = [
  { method: "POST", template: "/directoryObjects/getByIds", handle: getByIds },
  { method: "GET", template: "/directoryObjects/{id}", handle: readObject, options: ["$select"] },
  { method: "DELETE", template: "/directoryObjects/{id}", handle: deleteObject },
];

function getByIds(call: Call): Answer {
  const body = checkAction("directoryObject.getByIds", bodyObject(call));
  const ids = textsAt(body, "ids");
  if (ids.length === 0 || ids.length > MOST_IDS) throw requestRefused(`Parameter 'ids' takes 1 to ${MOST_IDS} ids.`);
  const types = textsAt(body, "types").map((type) => type.toLowerCase());
  const objects = objectsJson(
    call,
    ids.map((id) => id.toLowerCase()),
  );
  const wanted = types.length === 0 ? objects : objects.filter((object) => types.includes(typeOf(object)));
  return found(call, "directoryObjects", { value: wanted.map(usual) });
}

function typeOf(object: JsonObject): string {
  return (textAt(object, "@odata.type") ?? "").replace("#microsoft.graph.", "");
}

function usual(object: JsonObject): JsonObject {
  return object["@odata.type"] === USER_TYPE ? select(object, USUAL_PROPERTIES) : object;
}

function readObject(call: Call): Answer {
  const object = objectJson(call, param(call, "id").toLowerCase());
  if (object === undefined) throw missingObject(param(call, "id"));
  const names = call.query.get("$select")?.split(",");
  return found(call, "directoryObjects/$entity", names === undefined ? usual(object) : select(object, names));
}

function deleteObject(call: Call): Answer {
  const id = param(call, "id").toLowerCase();
  const group = GROUPS.in(call.world).get(id);
  if (group === undefined && USERS.in(call.world).get(id) === undefined) throw missingObject(id);
  if (group !== undefined) removeGroup(call.world, group);
  else removeUser(call.world, id);
  return NO_CONTENT;
}
