import type { DrivePermissionRecord } from "../../../entities/files/drive-permission.ts";
import { addressOf, USERS } from "../../../entities/user.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";

/** Graph's permission. */
export function permissionJson(world: World, { id, role, userId, email, link }: DrivePermissionRecord): JsonObject {
  return {
    id,
    roles: [role],
    ...(userId === null ? {} : granteeJson(world, userId)),
    ...(email === null ? {} : { invitation: { email, signInRequired: true } }),
    ...(link === null ? {} : { link: linkJson(link, role) }),
    hasPassword: false,
  };
}

function granteeJson(world: World, userId: string): JsonObject {
  const user = USERS.in(world).get(userId);
  const identity = { id: userId, displayName: user?.displayName ?? "", ...emailOf(user) };
  return { grantedTo: { user: identity }, grantedToV2: { user: identity } };
}

function emailOf(user: Parameters<typeof addressOf>[0] | undefined): JsonObject {
  return user === undefined ? {} : { email: addressOf(user) };
}

type Link = NonNullable<DrivePermissionRecord["link"]>;

function linkJson({ scope, url }: Link, role: DrivePermissionRecord["role"]): JsonObject {
  return { type: role === "write" ? "edit" : "view", scope, webUrl: url, preventsDownload: false };
}
