import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import { type JsonObject, objectAt, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT } from "../protocol/call.ts";
import { checkEntity } from "../protocol/schema.ts";
import { behaviorOf, nameFor } from "./tree/conflicts.ts";
import { actorOf, itemInPath } from "./in-path.ts";
import { checkName } from "./tree/names.ts";
import { newFolderOf } from "./parent-wish.ts";
import { invalidRequest } from "./refusals.ts";
import { checkUnchanged, showItem } from "./show-item.ts";
import { changeItem, isRoot, moveItem, removeItem } from "./tree/tree.ts";

export function readItem(call: Call): Answer {
  return showItem(call, itemInPath(call, "read"));
}

/** Renames, moves and describes. */
export function changeItemInPath(call: Call): Answer {
  const located = itemInPath(call, "write");
  const { drive, item } = located;
  checkUnchanged(call, item);
  const body = bodyObject(call);
  checkEntity("driveItem", body);
  if (isRoot(item)) throw invalidRequest("The root of a drive cannot be renamed or moved.");
  const described = describe(call, item, body);
  const name = textAt(body, "name") ?? item.name;
  const path = newFolderOf(call, located, objectAt(body, "parentReference"));
  if (name === item.name && path === item.path) return showItem(call, { drive, item: described });
  checkName(name);
  const isSame = name.toLowerCase() === item.name.toLowerCase() && path === item.path;
  const free = isSame ? name : nameFor(call.world, drive, { path, name, behavior: behaviorOf(body, "fail") });
  const moved = moveItem(call.world, drive, { item: described, path, name: free, editorId: actorOf(call) });
  return showItem(call, { drive, item: moved });
}

function describe(call: Call, item: DriveItemRecord, body: JsonObject): DriveItemRecord {
  const description = textAt(body, "description");
  if (description === undefined) return item;
  return changeItem(call.world, item, { editorId: actorOf(call), changes: { description } });
}

export function deleteItem(call: Call): Answer {
  const { item } = itemInPath(call, "write");
  checkUnchanged(call, item);
  if (isRoot(item)) throw invalidRequest("The root of a drive cannot be deleted.");
  removeItem(call.world, item);
  return NO_CONTENT;
}
