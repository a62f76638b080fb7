import { SERVICE_PRINCIPALS } from "../../entities/entra/principal.ts";
import { type DriveItemRecord } from "../../entities/files/drive-item.ts";
import { addressOf, USERS } from "../../entities/user.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { downloadUrl } from "./uploads/downloads.ts";
import { type Drive, driveIdOf, driveTypeOf, ownerJson } from "./drives.ts";
import { childrenOf, descendantsOf, isRoot, parentOf } from "./tree/tree.ts";

/** What an item is told with: where it lies, and where the caller reaches the sandbox. */
export interface ItemView {
  readonly drive: Drive;
  readonly origin: string;
}

/** The eTag of an item; its guid is what a chat message names a file by. */
export function etagOf({ eTag, change = 1 }: DriveItemRecord): string {
  return `"{${eTag.toUpperCase()}},${change}"`;
}

/** Graph's driveItem. */
export function itemJson(world: World, item: DriveItemRecord, { drive, origin }: ItemView): JsonObject {
  const { id, name, createdAt, modifiedAt, webUrl, description, eTag, change = 1 } = item;
  const times = { createdDateTime: isoSeconds(createdAt), lastModifiedDateTime: isoSeconds(modifiedAt) };
  return {
    ...(item.isFolder === true ? {} : { "@microsoft.graph.downloadUrl": downloadUrl(world, item, origin) }),
    ...times,
    id,
    eTag: etagOf(item),
    cTag: `"c:{${eTag.toUpperCase()}},${change}"`,
    name,
    size: sizeOf(world, item),
    webUrl: encodeURI(webUrl),
    ...(description === undefined ? {} : { description }),
    createdBy: whoJson(world, drive, item.authorId),
    lastModifiedBy: whoJson(world, drive, item.editorId),
    parentReference: parentJson(world, drive, item),
    fileSystemInfo: times,
    ...facetsOf(world, item),
  };
}

function sizeOf(world: World, item: DriveItemRecord): number {
  const files = item.isFolder === true ? descendantsOf(world, item) : [item];
  return files.reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes, "base64"), 0);
}

function facetsOf(world: World, item: DriveItemRecord): JsonObject {
  if (item.isFolder !== true) return { file: { mimeType: item.contentType } };
  return { folder: { childCount: childrenOf(world, item).length }, ...(isRoot(item) ? { root: {} } : {}) };
}

/** identitySet of a person, of an app, or of the owner of the drive. */
function whoJson(world: World, drive: Drive, id: string | undefined): JsonObject {
  const user = id === undefined ? undefined : USERS.in(world).get(id);
  if (user !== undefined) {
    return { user: { id: user.id, displayName: user.displayName, email: addressOf(user) } };
  }
  const principal = id === undefined ? undefined : SERVICE_PRINCIPALS.in(world).get(id);
  if (principal === undefined) return ownerJson(drive);
  return { application: { id: principal.appId, displayName: principal.displayName } };
}

function parentJson(world: World, drive: Drive, item: DriveItemRecord): JsonObject {
  const reference = { driveId: driveIdOf(drive), driveType: driveTypeOf(drive) };
  if (isRoot(item)) return reference;
  const parent = parentOf(world, drive, item);
  const path = item.path === "" ? "" : `/${encodeURI(item.path)}`;
  return { ...reference, id: parent.id, name: parent.name, path: `/drives/${driveIdOf(drive)}/root:${path}` };
}

/** How delta queries tell of an item that is gone. */
export function goneJson({ id, ownerId }: DriveItemRecord): JsonObject {
  return { id, deleted: { state: "deleted" }, parentReference: { driveId: driveIdOf({ ownerId }) } };
}
