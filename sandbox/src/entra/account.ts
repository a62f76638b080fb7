import { isTenantName, tenantOf } from "../entities/tenant.ts";
import { findUser, type UserRecord, USERS } from "../entities/user.ts";
import type { World } from "../world.ts";
import type { EntraCall } from "./call.ts";
import { EntraRefusal } from "./refusal.ts";

/** Somebody who is known here and may sign in, by user name. */
export function findAccount(world: World, username: string): UserRecord {
  const user = findUser(world, username.trim());
  if (user === undefined) throw stranger(world, username);
  if (!user.accountEnabled) throw new EntraRefusal(50057);
  return user;
}

/** Whoever has this user name and this password. */
export function checkPassword(
  world: World,
  { username, password }: { username: string; password: string },
): UserRecord {
  const user = findUser(world, username);
  if (user === undefined) throw stranger(world, username);
  if (user.password === null || user.password !== password) throw new EntraRefusal(50126);
  if (!user.accountEnabled) throw new EntraRefusal(50057);
  return user;
}

/** People of other organisations would have to be invited first. */
function stranger(world: World, username: string): EntraRefusal {
  const tenant = tenantOf(world);
  const domain = username.split("@")[1]?.toLowerCase();
  if (domain === undefined || isTenantName(tenant, domain)) {
    return new EntraRefusal(50034, username, tenant.displayName);
  }
  return new EntraRefusal(50020, username, domain, tenant.displayName);
}

/** The person of a grant, if they may still sign in. */
export function livingUser({ world }: EntraCall, userId: string): UserRecord {
  const user = USERS.in(world).get(userId);
  if (user === undefined) throw new EntraRefusal(50034, userId, tenantOf(world).displayName);
  if (!user.accountEnabled) throw new EntraRefusal(50057);
  return user;
}
