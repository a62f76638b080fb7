import { membersOf, placeOf } from "../../../entities/chat.ts";
import { isAdministrator } from "../../../entities/entra/administrator.ts";
import { CHANNELS, type ChannelRecord } from "../../../entities/team.ts";
import type { World } from "../../../world.ts";
import { type Call, param } from "../../protocol/call.ts";
import { badRequest, forbidden, notFound } from "../../protocol/refusal.ts";
import { isOwnerOrApp, teamInPath } from "../team-access.ts";
import type { Team } from "../team-json.ts";
import { membersByShare } from "./shares.ts";

/** A channel together with the team it is looked up in. */
export interface ChannelOfTeam {
  readonly named: Team;
  readonly channel: ChannelRecord;
}

/** The channel in the path; persons see private and shared ones only as members. */
export function channelInPath(call: Call): ChannelOfTeam {
  const named = teamInPath(call);
  const channel = channelNamed(call.world, named.team.id, param(call, "channel"));
  if (maySeeChannel(call, channel)) return { named, channel };
  throw forbidden("The caller is not a member of the channel.");
}

function channelNamed(world: World, teamId: string, id: string): ChannelRecord {
  if (!/^19:.+@thread\.(tacv2|skype)$/.test(id)) throw badRequest(`Channel id is not in a valid format: ${id}`);
  const channel = CHANNELS.in(world).get(id);
  if (channel === undefined) throw notFound("Channel was not found.");
  if (channel.teamId === teamId) return channel;
  throw notFound("Channel does not belong to Team.");
}

/** Whether the caller sees a channel: an app and an administrator see all of them. */
export function maySeeChannel({ world, caller: { userId } }: Call, channel: ChannelRecord): boolean {
  return userId === null || isAdministrator(world, userId) || isInChannel(world, channel, userId);
}

/** Standard channels belong to everybody in the team, the others to their own members and to teams they are shared with. */
export function isInChannel(world: World, channel: ChannelRecord, userId: string): boolean {
  if (placeOf(world, holderOf(channel), userId) !== undefined) return true;
  return membersByShare(world, channel.id).some((member) => member.userId === userId);
}

/** Whose members a channel has: its own, or the team's. */
export function holderOf(channel: ChannelRecord): string {
  return channel.membershipType === "standard" ? channel.teamId : channel.id;
}

/** The channel in the path for whoever manages it: of persons, its owners. */
export function ownChannelInPath(call: Call): ChannelOfTeam {
  const found = channelInPath(call);
  if (isOwnerOrApp(call, holderOf(found.channel))) return found;
  throw forbidden("Only an owner of the channel can do this.");
}

/** Ids of everybody in a channel; none where there is no such channel. */
export function channelMemberIds(world: World, channelId: string): string[] {
  const channel = CHANNELS.in(world).get(channelId);
  return channel === undefined ? [] : membersOf(world, holderOf(channel)).map(({ userId }) => userId);
}
