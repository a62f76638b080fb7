import { DRIVE_ITEMS, type DriveItemRecord } from "../../../entities/files/drive-item.ts";
import { DRIVE_PERMISSIONS } from "../../../entities/files/drive-permission.ts";
import { isLinked } from "../../../entities/group.ts";
import type { World } from "../../../world.ts";
import type { Call } from "../../protocol/call.ts";
import type { Drive } from "../drives.ts";
import { accessDenied } from "../refusals.ts";

export type Need = "read" | "write";

/** With one of these a person reaches beyond their own files, as far as they may. */
const WIDE: Readonly<Record<Need, readonly string[]>> = {
  read: [
    "Files.Read.All",
    "Files.ReadWrite.All",
    "Sites.Read.All",
    "Sites.ReadWrite.All",
    "Group.Read.All",
    "Group.ReadWrite.All",
  ],
  write: ["Files.ReadWrite.All", "Sites.ReadWrite.All"],
};

/** Refuses people what is neither theirs nor their groups' nor shared with them. Apps see everything. */
export function checkAccess(
  { world, caller }: Pick<Call, "world" | "caller">,
  { drive, item, need }: { drive: Drive; item: DriveItemRecord; need: Need },
): void {
  const { userId } = caller;
  if (userId === null || drive.ownerId === userId) return;
  const isWide = WIDE[need].some((name) => caller.permissions.has(name));
  if (isWide && (belongsTo(world, drive, userId) || isShared(world, item, { userId, need }))) return;
  throw accessDenied();
}

function belongsTo(world: World, { ownerId, kind }: Drive, userId: string): boolean {
  if (kind !== "group") return false;
  const roles = ["member", "owner"] as const;
  return roles.some((role) => isLinked(world, { groupId: ownerId, role, objectId: userId }));
}

/** Whether an item, or a folder it lies in, was shared with somebody. */
function isShared(world: World, item: DriveItemRecord, { userId, need }: { userId: string; need: Need }): boolean {
  const above = item.path.split("/").flatMap((_, i, steps) => {
    const place = steps
      .slice(0, i + 1)
      .join("/")
      .toLowerCase();
    return DRIVE_ITEMS.in(world).by("place", `${item.ownerId} ${place}`);
  });
  const shared = new Set([item, ...above].map(({ id }) => id));
  return DRIVE_PERMISSIONS.in(world)
    .by("user", userId)
    .some(({ itemId, role }) => shared.has(itemId) && (need === "read" || role === "write"));
}

/** Shares a file with people, as the Teams client does with everybody in a chat. */
export function shareWith(world: World, item: DriveItemRecord, userIds: readonly string[]): void {
  for (const userId of userIds.filter((id) => id !== item.ownerId)) {
    const permission = { id: world.random.guid(), itemId: item.id, role: "write", email: null, link: null } as const;
    DRIVE_PERMISSIONS.in(world).put({ ...permission, userId });
  }
}
