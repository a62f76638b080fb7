import { idsIn, isLinked } from "../../../entities/group.ts";
import { CHANNELS } from "../../../entities/team.ts";
import { INSTALLATIONS, TEAMS_APPS, type TeamsAppRecord } from "../../../entities/teams/teams-app.ts";
import type { World } from "../../../world.ts";
import type { ChannelWish } from "../channels/wish.ts";
import { joinTeam } from "../roster.ts";

/** Puts everybody of one team into another. */
export function copyMembers(world: World, from: string, to: string): void {
  const userIds = new Set([...idsIn(world, "member", from), ...idsIn(world, "owner", from)]);
  for (const userId of userIds) {
    const isOwner = (groupId: string): boolean => isLinked(world, { groupId, role: "owner", objectId: userId });
    joinTeam(world, to, { userId, isOwner: isOwner(from) || isOwner(to) });
  }
}

/** The apps installed in a team. */
export function appsOf(world: World, teamId: string): TeamsAppRecord[] {
  const installed = INSTALLATIONS.in(world).by("of", teamId);
  return installed.flatMap(({ teamsAppId }) => TEAMS_APPS.in(world).get(teamsAppId) ?? []);
}

/** The standard channels besides the general one; tabs are not copied. */
export function channelsLike(world: World, teamId: string): ChannelWish[] {
  const standard = CHANNELS.in(world)
    .by("team", teamId)
    .filter(({ isPrimary, membershipType }) => !isPrimary && membershipType === "standard");
  return standard.map(({ displayName, description }) => {
    return { displayName, description, membershipType: "standard", isFavoriteByDefault: null, members: [] };
  });
}
