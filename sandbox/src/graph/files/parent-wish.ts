import { type DriveItemRecord, placeOf } from "../../entities/files/drive-item.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { decoded } from "../../kernel/router.ts";
import type { World } from "../../world.ts";
import type { Call } from "../protocol/call.ts";
import { checkAccess } from "./sharing/access.ts";
import { type Drive, driveIdOf } from "./drives.ts";
import type { Located } from "./in-path.ts";
import { invalidRequest, itemMissing } from "./refusals.ts";
import { insideOf, itemAt, itemById } from "./tree/tree.ts";

/** The path of the folder that an itemReference names, by id or by path; where the item lies now without one. */
export function newFolderOf(call: Call, { drive, item }: Located, reference: JsonObject | undefined): string {
  const folder = reference === undefined ? undefined : namedFolder(call.world, drive, reference);
  if (folder === undefined) return item.path;
  checkAccess(call, { drive, item: folder, need: "write" });
  const inside = insideOf(folder);
  if (`${inside}/`.toLowerCase().startsWith(`${placeOf(item)}/`.toLowerCase()))
    throw invalidRequest("A folder cannot be moved into itself.");
  return inside;
}

function namedFolder(world: World, drive: Drive, reference: JsonObject): DriveItemRecord | undefined {
  const [driveId, id, path] = ["driveId", "id", "path"].map((name) => textAt(reference, name));
  if (driveId !== undefined && driveId !== driveIdOf(drive))
    throw invalidRequest("An item is moved within its drive only; copy it to another one.");
  if (id !== undefined) return folderNeeded(itemById(world, drive, id));
  return path === undefined ? undefined : folderNeeded(itemAt(world, drive, placeIn(path)));
}

function folderNeeded(item: DriveItemRecord | undefined): DriveItemRecord {
  if (item === undefined) throw itemMissing();
  if (item.isFolder !== true) throw invalidRequest("The new parent is no folder.");
  return item;
}

/** What stands behind root: in a path such as /drive/root:/Docs. */
function placeIn(path: string): string {
  return decoded(path.replace(/^.*?root:?/, ""));
}
