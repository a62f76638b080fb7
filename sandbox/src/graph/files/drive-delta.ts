import { DRIVE_ITEMS, type DriveItemRecord } from "../../entities/files/drive-item.ts";
import type { Answer, Call } from "../protocol/call.ts";
import { delta } from "../protocol/delta.ts";
import { checkAccess } from "./sharing/access.ts";
import { driveIdOf } from "./drives.ts";
import { driveInPath } from "./in-path.ts";
import { goneJson, itemJson } from "./item-json.ts";
import { rootOf } from "./tree/tree.ts";

export const DELTA_OPTIONS = ["$select", "$top", "$deltatoken", "$skiptoken"];
const PAGE = 200;
const TOKEN_DAYS = 90;

/** Everything in a drive at first, its root included, then what changed. */
export function driveDelta(call: Call): Answer {
  const drive = driveInPath(call);
  const root = rootOf(drive);
  checkAccess(call, { drive, item: root, need: "read" });
  const table = DRIVE_ITEMS.in(call.world);
  const isInside = ({ ownerId }: DriveItemRecord): boolean => ownerId === drive.ownerId;
  const listing = {
    type: "driveItem",
    context: `drives('${encodeURIComponent(driveIdOf(drive))}')/root/delta`,
    page: PAGE,
    days: TOKEN_DAYS,
    json: (item: DriveItemRecord) => itemJson(call.world, item, { drive, origin: call.origin }),
    idOf: ({ id }: DriveItemRecord): string => id,
    removal: goneJson,
  };
  const rows = table.by("owner", drive.ownerId).map((row) => ({ row, version: table.versionOf(row) }));
  return delta(call, listing, {
    version: call.world.store.version,
    rows: [{ row: root, version: 1 }, ...rows],
    gone: table.gone().filter(({ row }) => isInside(row)),
  });
}
