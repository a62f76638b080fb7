import type { DriveItemRecord } from "../../../entities/files/drive-item.ts";
import type { ConflictBehavior } from "../../../entities/files/upload-session.ts";
import type { World } from "../../../world.ts";
import { nameFor } from "./conflicts.ts";
import type { Drive } from "../drives.ts";
import { contentTypeOf } from "./names.ts";
import { nameTaken } from "../refusals.ts";
import { changeItem, itemAt, putItem } from "./tree.ts";

export interface FileWish {
  readonly path: string;
  readonly name: string;
  /** What it is; told by the end of the name when absent. */
  readonly type?: string;
  readonly bytes: Buffer;
  readonly behavior: ConflictBehavior;
  readonly authorId: string;
}

/** Writes a file into a drive, over one that is there when that is wanted. */
export function writeFile(
  world: World,
  drive: Drive,
  { path, name, type, bytes, behavior, authorId }: FileWish,
): { item: DriveItemRecord; isNew: boolean } {
  const free = nameFor(world, drive, { path, name, behavior });
  const existing = itemAt(world, drive, path === "" ? free : `${path}/${free}`);
  if (existing === undefined) {
    const content = { type: type ?? contentTypeOf(free), bytes };
    return { item: putItem(world, drive, { path, name: free, authorId, content }), isNew: true };
  }
  return { item: replaceContent(world, existing, { bytes, editorId: authorId }), isNew: false };
}

export function replaceContent(
  world: World,
  item: DriveItemRecord,
  { bytes, editorId }: { bytes: Buffer; editorId: string },
): DriveItemRecord {
  if (item.isFolder === true) throw nameTaken();
  return changeItem(world, item, { editorId, changes: { bytes: bytes.toString("base64") } });
}
