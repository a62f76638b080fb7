import { MEMBERS, memberKey, type MemberRecord, membersOf, placeOf } from "../../entities/chat.ts";
import { GROUP_LINKS, groupLinkKey, idsIn, isLinked } from "../../entities/group.ts";
import { CHANNELS } from "../../entities/team.ts";
import { TAGS } from "../../entities/teams/tag.ts";
import { isGuest, USERS } from "../../entities/user.ts";
import type { World } from "../../world.ts";

/** Puts somebody into a team or changes what they are in it; Teams' own calls reach the group at once. */
export function joinTeam(
  world: World,
  teamId: string,
  { userId, isOwner }: { userId: string; isOwner: boolean },
): void {
  const links = GROUP_LINKS.in(world);
  const member = { groupId: teamId, role: "member", objectId: userId } as const;
  const owner = { groupId: teamId, role: "owner", objectId: userId } as const;
  if (!isLinked(world, member)) links.put(member);
  if (isOwner && !isLinked(world, owner)) links.put(owner);
  if (!isOwner && isLinked(world, owner)) links.remove(groupLinkKey(owner));
  alignMember(world, teamId, userId);
}

/** Takes somebody out of a team, its private channels and its group. */
export function leaveTeam(world: World, teamId: string, userId: string): void {
  for (const role of ["member", "owner"] as const) {
    GROUP_LINKS.in(world).remove(groupLinkKey({ groupId: teamId, role, objectId: userId }));
  }
  alignMember(world, teamId, userId);
}

/** Gives everybody of the group their place in the team. */
export function alignTeam(world: World, teamId: string): void {
  for (const userId of new Set([...idsIn(world, "member", teamId), ...idsIn(world, "owner", teamId)])) {
    alignMember(world, teamId, userId);
  }
}

/** Makes somebody's place in a team what it is in the group. */
export function alignMember(world: World, teamId: string, userId: string): void {
  const roles = rolesInGroup(world, teamId, userId);
  const place = placeOf(world, teamId, userId);
  if (roles === undefined) return dropMember(world, teamId, userId);
  if (place?.roles.join() === roles.join()) return;
  MEMBERS.in(world).put(
    place === undefined ? newPlace(world, { of: teamId, kind: "team", userId, roles }) : { ...place, roles },
  );
}

function rolesInGroup(world: World, teamId: string, userId: string): MemberRecord["roles"] | undefined {
  const user = USERS.in(world).get(userId);
  if (user === undefined) return undefined;
  if (isLinked(world, { groupId: teamId, role: "owner", objectId: userId })) return ["owner"];
  if (!isLinked(world, { groupId: teamId, role: "member", objectId: userId })) return undefined;
  return isGuest(user) ? ["guest"] : [];
}

/** A new place in a team or channel. */
export function newPlace(world: World, place: Pick<MemberRecord, "of" | "kind" | "userId" | "roles">): MemberRecord {
  return { ...place, joinedAt: world.clock.now(), seesFrom: 0, readAt: null, hidden: false };
}

function dropMember(world: World, teamId: string, userId: string): void {
  const members = MEMBERS.in(world);
  const channels = CHANNELS.in(world).by("team", teamId);
  for (const channel of channels.filter(({ membershipType }) => membershipType === "private")) {
    members.remove(memberKey(channel.id, userId));
  }
  for (const tag of TAGS.in(world).by("team", teamId)) {
    if (tag.userIds.includes(userId))
      TAGS.in(world).put({ ...tag, userIds: tag.userIds.filter((id) => id !== userId) });
  }
  members.remove(memberKey(teamId, userId));
}

/** The owners among the members of a team or channel. */
export function ownersOf(world: World, of: string): MemberRecord[] {
  return membersOf(world, of).filter(({ roles }) => roles.includes("owner"));
}
