import { DRIVE_ITEMS } from "../../entities/files/drive-item.ts";
import { type GroupRecord, GROUPS, isUnified } from "../../entities/group.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { addressOf, isGuest, USERS } from "../../entities/user.ts";
import { isoSeconds } from "../../kernel/clock.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";

/** Somebody's OneDrive, or the library of a group. */
export interface Drive {
  /** Object id of the person or group. */
  readonly ownerId: string;
  readonly kind: "user" | "group";
  readonly displayName: string;
  readonly address: string;
  readonly createdAt: number;
  /** Where its root lies in a browser. */
  readonly webUrl: string;
}

const QUOTA = 1024 ** 4;

export function driveOfUser(world: World, userId: string): Drive | undefined {
  const user = USERS.in(world).get(userId);
  if (user === undefined || isGuest(user)) return undefined;
  const folder = user.userPrincipalName.replaceAll(/[^A-Za-z0-9]/g, "_");
  return {
    ownerId: user.id,
    kind: "user",
    displayName: user.displayName,
    address: addressOf(user),
    createdAt: user.createdAt,
    webUrl: `https://${sharePointOf(world)}-my.sharepoint.com/personal/${folder}/Documents`,
  };
}

export function driveOfGroup(world: World, group: GroupRecord): Drive | undefined {
  if (!isUnified(group)) return undefined;
  const nickname = textAt(group.more, "mailNickname") ?? group.id;
  return {
    ownerId: group.id,
    kind: "group",
    displayName: group.displayName,
    address: textAt(group.more, "mail") ?? `${nickname}@${tenantOf(world).domains[0] ?? ""}`,
    createdAt: group.createdAt,
    webUrl: `https://${sharePointOf(world)}.sharepoint.com/sites/${nickname}/Shared Documents`,
  };
}

export function driveOfOwner(world: World, ownerId: string): Drive | undefined {
  const group = GROUPS.in(world).get(ownerId);
  return group === undefined ? driveOfUser(world, ownerId) : driveOfGroup(world, group);
}

function sharePointOf(world: World): string {
  return (tenantOf(world).domains.at(-1) ?? "").split(".")[0] ?? "";
}

/** The id of a drive holds that of its owner, among those of a site and a list. */
export function driveIdOf({ ownerId }: Pick<Drive, "ownerId">): string {
  const owner = Buffer.from(ownerId.replaceAll("-", ""), "hex");
  return `b!${Buffer.concat([owner, owner.toReversed(), owner]).toString("base64url")}`;
}

export function driveById(world: World, id: string): Drive | undefined {
  const hex = Buffer.from(id.replace(/^b!/, ""), "base64url").subarray(0, 16).toString("hex");
  const ownerId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const drive = driveOfOwner(world, ownerId);
  return drive !== undefined && driveIdOf(drive) === id ? drive : undefined;
}

export function driveTypeOf({ kind }: Drive): string {
  return kind === "user" ? "business" : "documentLibrary";
}

/** Graph's drive. */
export function driveJson(world: World, drive: Drive): JsonObject {
  const items = DRIVE_ITEMS.in(world).by("owner", drive.ownerId);
  const used = items.reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes, "base64"), 0);
  return {
    id: driveIdOf(drive),
    createdDateTime: isoSeconds(drive.createdAt),
    lastModifiedDateTime: isoSeconds(Math.max(drive.createdAt, ...items.map(({ modifiedAt }) => modifiedAt))),
    name: drive.kind === "user" ? "OneDrive" : "Documents",
    description: "",
    webUrl: encodeURI(drive.webUrl),
    driveType: driveTypeOf(drive),
    owner: ownerJson(drive),
    quota: { deleted: 0, remaining: QUOTA - used, state: "normal", total: QUOTA, used },
  };
}

/** The owner as an identity. */
export function ownerJson({ kind, ownerId, displayName, address }: Drive): JsonObject {
  return { [kind]: { id: ownerId, displayName, email: address } };
}
