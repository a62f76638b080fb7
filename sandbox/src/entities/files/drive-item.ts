import { decoded } from "../../kernel/router.ts";
import { defineTable } from "../../kernel/table.ts";

/** A file or folder in somebody's OneDrive, or in the library of a group. */
export interface DriveItemRecord {
  readonly id: string;
  /** Object id of the person or group whose drive it lies in. */
  readonly ownerId: string;
  /** Folders from the root of the drive to the item, such as "Microsoft Teams Chat Files"; empty in the root. */
  readonly path: string;
  readonly name: string;
  /** Empty for a folder. */
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** The guid of the item's eTag; a message that carries the file names it as its attachment. */
  readonly eTag: string;
  readonly webUrl: string;
  readonly isFolder?: boolean;
  /** How often it was changed, as the eTag tells; absent for 1. */
  readonly change?: number;
  readonly description?: string;
  /** Object id of whoever made it: a person, or an app's service principal. The owner when absent. */
  readonly authorId?: string;
  readonly editorId?: string;
}

export const DRIVE_ITEMS = defineTable<DriveItemRecord, "owner" | "folder" | "place" | "address">({
  name: "drive-items",
  key: (row) => row.id,
  indexes: {
    owner: (row) => row.ownerId,
    folder: (row) => `${row.ownerId} ${row.path.toLowerCase()}`,
    place: (row) => `${row.ownerId} ${placeOf(row).toLowerCase()}`,
    address: (row) => addressKey(row.webUrl),
  },
  tracked: true,
});

/** The way from the root of the drive to an item, with its name. */
export function placeOf({ path, name }: Pick<DriveItemRecord, "path" | "name">): string {
  return path === "" ? name : `${path}/${name}`;
}

/** An address of an item, whether or not it was escaped; without its query. */
export function addressKey(url: string): string {
  return decoded(url.replace(/[?#].*$/, "")).toLowerCase();
}
