import { GROUP_LINKS, type GroupLink, type GroupRecord, GROUPS } from "../../entities/group.ts";
import { type UserRecord, USERS } from "../../entities/user.ts";
import { tenantOf } from "../../entities/tenant.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { changeOf, feedOf } from "./feed.ts";

export const userFeed = feedOf({
  table: USERS,
  kinds: ["user"],
  happenings: (world, change: RowChange<UserRecord>) => directoryHappenings(world, "user", change),
});
export const groupFeed = feedOf({
  table: GROUPS,
  kinds: ["group"],
  happenings: (world, change: RowChange<GroupRecord>) => directoryHappenings(world, "group", change),
});
/** Who belongs to a group counts as a change of the group. */
export const groupLinkFeed = feedOf({ table: GROUP_LINKS, kinds: ["group"], happenings: linkHappenings });

function directoryHappenings(
  world: World,
  kind: "user" | "group",
  change: RowChange<{ readonly id: string }>,
): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  // The directory calls a new object updated, too.
  const changeType = found.changeType === "deleted" ? "deleted" : "updated";
  return [happening(world, { kind, id: found.row.id, changeType })];
}

function linkHappenings(world: World, change: RowChange<GroupLink>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  return [happening(world, { kind: "group", id: found.row.groupId, changeType: "updated" })];
}

function happening(
  world: World,
  { kind, id, changeType }: Pick<Happening, "id" | "changeType"> & { kind: "user" | "group" },
): Happening {
  const place = `${kind === "user" ? "Users" : "Groups"}/${id}`;
  return {
    kind,
    changeType,
    resource: place,
    odataType: kind === "user" ? "User" : "Group",
    odataId: place,
    id,
    facts: { id: [id] },
    json: () => ({ id, organizationId: tenantOf(world).id }),
  };
}
