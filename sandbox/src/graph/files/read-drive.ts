import { type Answer, type Call, found } from "../protocol/call.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { driveJson } from "./drives.ts";
import { driveInPath } from "./in-path.ts";
import { checkAccess } from "./sharing/access.ts";
import { rootOf } from "./tree/tree.ts";

export function readDrive(call: Call): Answer {
  const drive = driveInPath(call);
  checkAccess(call, { drive, item: rootOf(drive), need: "read" });
  return found(call, "drives/$entity", select(driveJson(call.world, drive), selectionOf(call, "drive")));
}
