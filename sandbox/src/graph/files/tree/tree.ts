import { DRIVE_ITEMS, type DriveItemRecord, placeOf } from "../../../entities/files/drive-item.ts";
import { guidFrom } from "../../../kernel/random.ts";
import type { World } from "../../../world.ts";
import type { Drive } from "../drives.ts";

/** The root of a drive, which is kept nowhere: it is always there. */
export function rootOf({ ownerId, createdAt, webUrl }: Drive): DriveItemRecord {
  const guid = guidFrom(`root of the drive of ${ownerId}`);
  return {
    id: itemIdFrom(guid),
    ownerId,
    path: "",
    name: "root",
    contentType: "",
    bytes: "",
    createdAt,
    modifiedAt: createdAt,
    eTag: guid,
    webUrl,
    isFolder: true,
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Looks like the ids of SharePoint's items. */
function itemIdFrom(guid: string): string {
  const bytes = Buffer.from(guid.replaceAll("-", "").repeat(2), "hex");
  return `01${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length] ?? "").join("")}`;
}

export function isRoot({ path, name }: DriveItemRecord): boolean {
  return path === "" && name === "root";
}

/** The way from the root to what lies in a folder. */
export function insideOf(folder: DriveItemRecord): string {
  return isRoot(folder) ? "" : placeOf(folder);
}

export function itemById(world: World, drive: Drive, id: string): DriveItemRecord | undefined {
  const root = rootOf(drive);
  if (root.id === id) return root;
  const item = DRIVE_ITEMS.in(world).get(id);
  return item?.ownerId === drive.ownerId ? item : undefined;
}

/** By the way from the root, such as Docs/plan.txt; the root itself for nothing. */
export function itemAt(world: World, drive: Drive, place: string): DriveItemRecord | undefined {
  const bare = place.replaceAll(/^\/+|\/+$/g, "");
  if (bare === "") return rootOf(drive);
  return DRIVE_ITEMS.in(world).by("place", `${drive.ownerId} ${bare.toLowerCase()}`)[0];
}

export function childrenOf(world: World, folder: DriveItemRecord): DriveItemRecord[] {
  return DRIVE_ITEMS.in(world).by("folder", `${folder.ownerId} ${insideOf(folder).toLowerCase()}`);
}

/** Everything that lies in a folder, however deep. */
export function descendantsOf(world: World, folder: DriveItemRecord): DriveItemRecord[] {
  return childrenOf(world, folder).flatMap((child) => [child, ...descendantsOf(world, child)]);
}

/** The folder an item lies in. */
export function parentOf(world: World, drive: Drive, item: DriveItemRecord): DriveItemRecord {
  return itemAt(world, drive, item.path) ?? rootOf(drive);
}

export interface NewItem {
  readonly path: string;
  readonly name: string;
  /** Who makes it. */
  readonly authorId: string;
  /** null for a folder. */
  readonly content: { readonly type: string; readonly bytes: Buffer } | null;
}

/** Puts a new file or folder into a drive; the folders on the way to it are made where they are missing. */
export function putItem(world: World, drive: Drive, { path, name, authorId, content }: NewItem): DriveItemRecord {
  if (path !== "") makeFolder(world, drive, { path, authorId });
  const now = world.clock.now();
  const eTag = world.random.guid();
  return DRIVE_ITEMS.in(world).put({
    id: itemIdFrom(eTag),
    ownerId: drive.ownerId,
    path,
    name,
    contentType: content?.type ?? "",
    bytes: content?.bytes.toString("base64") ?? "",
    createdAt: now,
    modifiedAt: now,
    eTag,
    webUrl: `${drive.webUrl}/${placeOf({ path, name })}`,
    ...(content === null ? { isFolder: true } : {}),
    authorId,
    editorId: authorId,
  });
}

/** The folder at a path, made with all above it where it is missing. */
export function makeFolder(
  world: World,
  drive: Drive,
  { path, authorId }: { path: string; authorId: string },
): DriveItemRecord {
  const known = itemAt(world, drive, path);
  if (known !== undefined) return known;
  const steps = path.split("/");
  return putItem(world, drive, {
    path: steps.slice(0, -1).join("/"),
    name: steps.at(-1) ?? "",
    authorId,
    content: null,
  });
}

/** Keeps a change of an item as its next version. */
export function changeItem(
  world: World,
  item: DriveItemRecord,
  { editorId, changes }: { editorId: string; changes: Partial<DriveItemRecord> },
): DriveItemRecord {
  const change = (item.change ?? 1) + 1;
  return DRIVE_ITEMS.in(world).put({ ...item, ...changes, change, editorId, modifiedAt: world.clock.now() });
}

/** Moves or renames an item with all that lies in it. */
export function moveItem(
  world: World,
  drive: Drive,
  { item, path, name, editorId }: { item: DriveItemRecord; path: string; name: string; editorId: string },
): DriveItemRecord {
  const inside = item.isFolder === true ? descendantsOf(world, item) : [];
  const [before, after] = [placeOf(item), placeOf({ path, name })];
  for (const each of inside) {
    const moved = `${after}${each.path.slice(before.length)}`;
    DRIVE_ITEMS.in(world).put({ ...each, path: moved, webUrl: `${drive.webUrl}/${moved}/${each.name}` });
  }
  const webUrl = `${drive.webUrl}/${after}`;
  return changeItem(world, item, { editorId, changes: { path, name, webUrl } });
}

export function removeItem(world: World, item: DriveItemRecord): void {
  const inside = item.isFolder === true ? descendantsOf(world, item) : [];
  for (const { id } of [...inside.reverse(), item]) DRIVE_ITEMS.in(world).remove(id);
}
