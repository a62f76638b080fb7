import { addressKey, DRIVE_ITEMS, type DriveItemRecord } from "../../../entities/files/drive-item.ts";
import { DRIVE_PERMISSIONS } from "../../../entities/files/drive-permission.ts";
import type { World } from "../../../world.ts";
import { type Answer, type Call, found, param, type Route } from "../../protocol/call.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";
import { checkAccess } from "./access.ts";
import { redirectTo } from "../contents.ts";
import { driveOfOwner, ownerJson } from "../drives.ts";
import type { Located } from "../in-path.ts";
import { showItem } from "../show-item.ts";
import { accessDenied, invalidRequest, itemMissing } from "../refusals.ts";

export const shares: readonly Route[] = [
  { method: "GET", template: "/shares/{share}", handle: readShare, options: ["$select"] },
  { method: "GET", template: "/shares/{share}/driveItem", handle: readSharedItem, options: ["$select"] },
  {
    method: "GET",
    template: "/shares/{share}/driveItem/content",
    handle: (call) => redirectTo(call, sharedItem(call)),
    options: [],
  },
];

const GONE = "The sharing link no longer exists, or you do not have permission to access it.";

/** The address in a sharing token: u! and the address in base64url. */
function addressIn(token: string): string {
  const [, text] = /^u!([\w-]+)$/.exec(token) ?? [];
  const url = Buffer.from(text ?? "", "base64url").toString("utf8");
  if (!/^https?:\/\//i.test(url)) throw invalidRequest("The sharing token is invalid.");
  return url;
}

/** The item behind an address or a link, where the caller may read it. */
function sharedItem(call: Call): Located {
  const { world } = call;
  const url = addressIn(param(call, "share"));
  const link = DRIVE_PERMISSIONS.in(world).by("address", url.replace(/\?.*$/, "").toLowerCase())[0];
  const item = link === undefined ? itemAtAddress(world, url) : DRIVE_ITEMS.in(world).get(link.itemId);
  const drive = item === undefined ? undefined : driveOfOwner(world, item.ownerId);
  if (item === undefined || drive === undefined) throw itemMissing(GONE);
  const isOpen = link !== undefined && link.link?.scope !== "users";
  if (!isOpen) checkShared(() => checkAccess(call, { drive, item, need: "read" }));
  return { drive, item };
}

function itemAtAddress(world: World, url: string): DriveItemRecord | undefined {
  return DRIVE_ITEMS.in(world).by("address", addressKey(url))[0];
}

function checkShared(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof GraphRefusal ? accessDenied(GONE) : error;
  }
}

function readShare(call: Call): Answer {
  const { drive, item } = sharedItem(call);
  const json = { id: param(call, "share"), name: item.name, webUrl: encodeURI(item.webUrl), owner: ownerJson(drive) };
  return found(call, "shares/$entity", json);
}

function readSharedItem(call: Call): Answer {
  return showItem(call, sharedItem(call));
}
