import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import { findUser } from "../../entities/user.ts";
import { groupInPath } from "../directory/groups/group-access.ts";
import type { Call } from "../protocol/call.ts";
import { checkAccess, type Need } from "./sharing/access.ts";
import { type Drive, driveById, driveOfGroup, driveOfUser } from "./drives.ts";
import { checkName } from "./tree/names.ts";
import { accessDenied, invalidRequest, itemMissing, noDrive } from "./refusals.ts";
import { insideOf, itemAt, itemById, rootOf } from "./tree/tree.ts";

/** The drive named in the path: by its id, by its owner or by its group. */
export function driveInPath(call: Call): Drive {
  const drive = namedDrive(call);
  if (drive === undefined) throw noDrive();
  return drive;
}

function namedDrive(call: Call): Drive | undefined {
  const { user, drive } = call.params;
  if (drive !== undefined) {
    const found = driveById(call.world, drive);
    if (found === undefined)
      throw itemMissing("The provided drive id appears to be malformed, or does not represent a valid drive.");
    return found;
  }
  if (user === undefined) return driveOfGroup(call.world, groupInPath(call));
  return driveOfUser(call.world, findUser(call.world, user)?.id ?? "");
}

/** An item with the drive it lies in. */
export interface Located {
  readonly drive: Drive;
  readonly item: DriveItemRecord;
}

/** The item named in the path: by id, by its way from the root or from another item, or the root. */
export function itemInPath(call: Call, need: Need): Located {
  const drive = driveInPath(call);
  const { path } = call.params;
  const start = startOf(call, drive);
  const item = path === undefined ? start : itemAt(call.world, drive, joined(insideOf(start), path));
  if (item === undefined) {
    // Whoever may not look into a drive does not learn what is in it.
    checkAccess(call, { drive, item: start, need });
    throw itemMissing();
  }
  checkAccess(call, { drive, item, need });
  return { drive, item };
}

function startOf(call: Call, drive: Drive): DriveItemRecord {
  const { item: id } = call.params;
  if (id === undefined) return rootOf(drive);
  const item = itemById(call.world, drive, id);
  if (item === undefined) throw itemMissing();
  return item;
}

function joined(path: string, more: string): string {
  return [path, more].filter(Boolean).join("/");
}

/** A place for a file: what is there already, if anything, and the folder and name it would have. */
export interface Spot {
  readonly drive: Drive;
  readonly existing: DriveItemRecord | undefined;
  readonly path: string;
  readonly name: string;
}

/** The place named in the path, where the caller may write. */
export function spotInPath(call: Call): Spot {
  const drive = driveInPath(call);
  const start = startOf(call, drive);
  const { path } = call.params;
  if (path === undefined) {
    checkAccess(call, { drive, item: start, need: "write" });
    return { drive, existing: start, path: start.path, name: start.name };
  }
  const steps = joined(insideOf(start), path).split("/");
  const name = steps.at(-1) ?? "";
  for (const step of steps) checkName(step);
  const folder = steps.slice(0, -1).join("/");
  const existing = itemAt(call.world, drive, joined(folder, name));
  checkAccess(call, { drive, item: existing ?? nearest(call, drive, folder), need: "write" });
  return { drive, existing, path: folder, name };
}

/** The folder at a path, or the last one above it that there is. */
function nearest(call: Call, drive: Drive, path: string): DriveItemRecord {
  const found = itemAt(call.world, drive, path);
  if (found === undefined) return nearest(call, drive, path.split("/").slice(0, -1).join("/"));
  if (found.isFolder !== true) throw accessDenied("A file holds no other files.");
  return found;
}

/** Object id of whoever changes something. */
export function actorOf({ caller }: Call): string {
  return caller.principalId;
}

/** The item as a folder; refuses a file. */
export function folderOf({ item }: Located): DriveItemRecord {
  if (item.isFolder !== true) throw invalidRequest("The item is no folder.");
  return item;
}
