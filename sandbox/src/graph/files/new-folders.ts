import { objectAt, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call } from "../protocol/call.ts";
import { checkEntity } from "../protocol/schema.ts";
import { behaviorOf, nameFor } from "./tree/conflicts.ts";
import { actorOf, folderOf, itemInPath } from "./in-path.ts";
import { checkName } from "./tree/names.ts";
import { invalidRequest } from "./refusals.ts";
import { showItem } from "./show-item.ts";
import { insideOf, itemAt, makeFolder } from "./tree/tree.ts";

/** Makes a folder; files are uploaded. */
export function addFolder(call: Call): Answer {
  const located = itemInPath(call, "write");
  const { drive } = located;
  const path = insideOf(folderOf(located));
  const body = bodyObject(call);
  checkEntity("driveItem", body);
  const name = textAt(body, "name") ?? "";
  checkName(name);
  if (objectAt(body, "folder") === undefined) throw invalidRequest("A new child needs the facet 'folder'.");
  const behavior = behaviorOf(body, "fail");
  const free = nameFor(call.world, drive, { path, name, behavior });
  const place = path === "" ? free : `${path}/${free}`;
  const existing = itemAt(call.world, drive, place);
  if (existing !== undefined && existing.isFolder !== true) throw invalidRequest("A file cannot become a folder.");
  return showItem(call, { drive, item: makeFolder(call.world, drive, { path: place, authorId: actorOf(call) }) }, 201);
}
