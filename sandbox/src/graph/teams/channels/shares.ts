import { type MemberRecord, membersOf } from "../../../entities/chat.ts";
import { CHANNELS, type ChannelRecord } from "../../../entities/team.ts";
import { CHANNEL_SHARES } from "../../../entities/teams/channel-share.ts";
import type { World } from "../../../world.ts";
import { findTeam } from "../team-access.ts";
import type { Team } from "../team-json.ts";

/** The teams that a channel is shared with, besides its own. */
export function teamsSharing(world: World, channelId: string): Team[] {
  return CHANNEL_SHARES.in(world)
    .by("channel", channelId)
    .flatMap(({ teamId }) => findTeam(world, teamId) ?? []);
}

/** The channels that other teams share with this one. */
export function channelsSharedWith(world: World, teamId: string): ChannelRecord[] {
  return CHANNEL_SHARES.in(world)
    .by("team", teamId)
    .flatMap(({ channelId }) => CHANNELS.in(world).get(channelId) ?? []);
}

/** Who of a team gets into the channels that are shared with it. */
export function membersAllowed(world: World, teamId: string): MemberRecord[] {
  return membersOf(world, teamId).filter(({ roles }) => !roles.includes("guest"));
}

/** Who gets into a channel by being in a team that it is shared with. */
export function membersByShare(world: World, channelId: string): MemberRecord[] {
  return teamsSharing(world, channelId).flatMap(({ team }) => membersAllowed(world, team.id));
}
