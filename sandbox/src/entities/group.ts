import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export interface GroupRecord {
  readonly id: string;
  readonly displayName: string;
  readonly createdAt: number;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const GROUPS = defineTable<GroupRecord>({ name: "groups", key: (row) => row.id, indexes: {}, tracked: true });

/** One object's place in one group; somebody may be member and owner. */
export interface GroupLink {
  readonly groupId: string;
  readonly role: "member" | "owner";
  /** Object id of a person or of a nested group. */
  readonly objectId: string;
}

export const GROUP_LINKS = defineTable<GroupLink, "group" | "object">({
  name: "group-links",
  key: groupLinkKey,
  indexes: { group: (row) => `${row.role} ${row.groupId}`, object: (row) => `${row.role} ${row.objectId}` },
  tracked: true,
});

export function groupLinkKey({ groupId, role, objectId }: GroupLink): string {
  return `${groupId} ${role} ${objectId}`;
}

/** Object ids of the members or owners of a group. */
export function idsIn(world: World, role: GroupLink["role"], groupId: string): string[] {
  return GROUP_LINKS.in(world)
    .by("group", `${role} ${groupId}`)
    .map(({ objectId }) => objectId);
}

/** Ids of the groups that somebody is a member or an owner of. */
export function groupsOf(world: World, role: GroupLink["role"], objectId: string): string[] {
  return GROUP_LINKS.in(world)
    .by("object", `${role} ${objectId}`)
    .map(({ groupId }) => groupId);
}

export function isLinked(world: World, link: GroupLink): boolean {
  return GROUP_LINKS.in(world).get(groupLinkKey(link)) !== undefined;
}

/** Takes an object out of every group, as when it is deleted. */
export function leaveGroups(world: World, objectId: string): void {
  const links = GROUP_LINKS.in(world);
  for (const role of ["member", "owner"] as const) {
    for (const link of links.by("object", `${role} ${objectId}`)) links.remove(groupLinkKey(link));
  }
}
