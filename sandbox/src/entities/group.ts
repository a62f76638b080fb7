import { type JsonObject, textAt, textsAt } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";

export interface GroupRecord {
  readonly id: string;
  readonly displayName: string;
  readonly createdAt: number;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
  /** Object id of the person who made it, on whose quota it counts; absent when an app did. */
  readonly creatorId?: string;
  /** What a class of the school has beside its group: classCode, externalId, term and the like, in Graph's own words. */
  readonly classParts?: JsonObject;
}

export const GROUPS = defineTable<GroupRecord, "nickname" | "creator">({
  name: "groups",
  key: (row) => row.id,
  indexes: {
    nickname: (row) => textAt(row.more, "mailNickname")?.toLowerCase(),
    creator: (row) => row.creatorId,
  },
  tracked: true,
});

/** A Microsoft 365 group, with a mailbox and maybe a team; any other is a security group. */
export function isUnified(group: GroupRecord): boolean {
  return textsAt(group.more, "groupTypes").includes("Unified");
}

/** Whether this group is a class of the school. */
export function isClass(group: GroupRecord): boolean {
  return textsAt(group.more, "creationOptions").includes("classAssignments");
}

/** One object's place in one group; somebody may be member and owner. */
export interface GroupLink {
  readonly groupId: string;
  readonly role: "member" | "owner";
  /** Object id of a person, of a nested group or of a service principal. */
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

/** Every place an object has in groups. */
export function linksOf(world: World, objectId: string): GroupLink[] {
  const links = GROUP_LINKS.in(world);
  return [...links.by("object", `member ${objectId}`), ...links.by("object", `owner ${objectId}`)];
}

/** Everybody's places in a group. */
export function linksIn(world: World, groupId: string): GroupLink[] {
  const links = GROUP_LINKS.in(world);
  return [...links.by("group", `member ${groupId}`), ...links.by("group", `owner ${groupId}`)];
}

/** Takes an object out of every group, as when it is deleted. */
export function leaveGroups(world: World, objectId: string): void {
  for (const link of linksOf(world, objectId)) GROUP_LINKS.in(world).remove(groupLinkKey(link));
}
