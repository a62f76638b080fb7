import { type GroupRecord, GROUPS } from "../../entities/group.ts";
import { distinguishedNameOf } from "../../entities/recipient-filter.ts";
import { findUser, userAtAddress, type UserRecord } from "../../entities/user.ts";
import { textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { CmdletError } from "../cmdlet.ts";

/** Somebody by object id, user principal name or address. */
export function userNamed(world: World, key: string): UserRecord {
  const user = findUser(world, key) ?? userAtAddress(world, key);
  if (user === undefined) throw new CmdletError(`The user '${key}' couldn't be found in the tenant.`);
  return user;
}

export function findGroup(world: World, key: string): GroupRecord | undefined {
  const wanted = key.toLowerCase();
  return GROUPS.in(world)
    .all()
    .find((group) => namesOf(group).some((name) => name.toLowerCase() === wanted));
}

/** A group by object id, name, alias, address or distinguished name. */
export function groupNamed(world: World, key: string): GroupRecord {
  const group = findGroup(world, key);
  if (group === undefined)
    throw new CmdletError(`The operation couldn't be performed because object '${key}' couldn't be found.`);
  return group;
}

function namesOf(group: GroupRecord): string[] {
  const given = [textAt(group.more, "mailNickname"), textAt(group.more, "mail")].flatMap((name) => name ?? []);
  return [group.id, group.displayName, distinguishedNameOf(group), ...given];
}
