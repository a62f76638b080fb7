import type { DriveItemRecord } from "../../entities/files/drive-item.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { Answer, Call } from "../protocol/call.ts";
import { type Listing, listRows } from "../protocol/page.ts";
import { driveIdOf } from "./drives.ts";
import { folderOf, itemInPath } from "./in-path.ts";
import { itemJson } from "./item-json.ts";
import { childrenOf } from "./tree/tree.ts";

export const CHILDREN_OPTIONS = ["$select", "$top", "$skiptoken", "$orderby", "$filter", "$count"];

const LISTING: Listing = {
  type: "driveItem",
  context: "driveItems",
  page: { usual: 200, most: 1000 },
  service: "teams",
  filterBy: new Set(["name", "id", "size", "lastModifiedDateTime", "createdDateTime"]),
  orderBy: new Set(["name", "size", "lastModifiedDateTime", "createdDateTime"]),
};

/** What lies in a folder, folders first. */
export function listChildren(call: Call): Answer {
  const located = itemInPath(call, "read");
  const { drive } = located;
  const rows = childrenOf(call.world, folderOf(located)).toSorted(byKindAndName);
  const context = `drives('${encodeURIComponent(driveIdOf(drive))}')/items`;
  const json = (item: DriveItemRecord): JsonObject => itemJson(call.world, item, { drive, origin: call.origin });
  return listRows(call, { ...LISTING, context }, { rows, json });
}

function byKindAndName(a: DriveItemRecord, b: DriveItemRecord): number {
  return Number(b.isFolder === true) - Number(a.isFolder === true) || a.name.localeCompare(b.name, "en");
}
