import type { Route } from "../protocol/call.ts";
import { writeContent } from "./contents.ts";
import { DELTA_OPTIONS, driveDelta } from "./drive-delta.ts";
import { routesOfFile, routesOfItem } from "./item-routes.ts";
import { readItem } from "./items.ts";
import { readDrive } from "./read-drive.ts";
import { shares } from "./sharing/shares.ts";
import { createLink, inviteToItem, listPermissions } from "./sharing/sharing.ts";
import { openFileUpload } from "./uploads/opening.ts";

/** How a drive may be named. */
const DRIVES = ["/drives/{drive}", "/users/{user}/drive", "/groups/{id}/drive"];
const ONE = ["$select"];

function routesOfDrive(drive: string): Route[] {
  const [byPath, byId] = [`${drive}/root:/{path}:`, `${drive}/items/{item}`];
  const below = `${byId}:/{path}:`;
  return [
    { method: "GET", template: drive, handle: readDrive, options: ONE },
    ...routesOfItem(`${drive}/root`),
    { method: "GET", template: `${drive}/root/delta`, handle: driveDelta, options: DELTA_OPTIONS },
    ...[byPath, byId].flatMap((item) => [...routesOfItem(item), ...routesOfFile(item)]),
    { method: "GET", template: below, handle: readItem, options: ONE },
    { method: "PUT", template: `${below}/content`, handle: writeContent },
    { method: "POST", template: `${below}/createUploadSession`, handle: openFileUpload },
    { method: "GET", template: `${byId}/permissions`, handle: listPermissions, options: [] },
    { method: "POST", template: `${byId}/invite`, handle: inviteToItem },
    { method: "POST", template: `${byId}/createLink`, handle: createLink },
  ];
}

/** Drives of people and groups, what is in them and who may see it. */
export const fileResources: readonly Route[] = [...DRIVES.flatMap(routesOfDrive), ...shares];
