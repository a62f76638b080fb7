import { findUser, type UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { ControlRefusal } from "../refusal.ts";

/** Somebody of the tenant, by object id or user principal name. */
export function person(world: World, key: string): UserRecord {
  const user = findUser(world, key);
  if (user === undefined) throw new ControlRefusal(404, `There is nobody called "${key}".`);
  return user;
}
