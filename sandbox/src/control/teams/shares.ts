import { CHANNELS } from "../../entities/team.ts";
import { CHANNEL_SHARES } from "../../entities/teams/channel-share.ts";
import { findTeam } from "../../graph/teams/team-access.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** An owner shares a channel with another team, which Graph can read and end but not begin. */
export const shareControls: readonly ControlRoute[] = [
  { method: "POST", template: "/_control/teams/{team}/channels/{channel}/shares", handle: shareChannel },
];

/** `{team}`: the id of the other team. */
function shareChannel(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const channel = CHANNELS.in(world).get(paramOf(call, "channel"));
  if (channel?.teamId !== paramOf(call, "team").toLowerCase() || channel.membershipType !== "shared")
    throw new ControlRefusal(404, `The team has no shared channel "${paramOf(call, "channel")}".`);
  const teamId = needed(call.body, "team").toLowerCase();
  if (teamId === channel.teamId || findTeam(world, teamId) === undefined)
    throw new ControlRefusal(400, `There is no other team "${teamId}" to share the channel with.`);
  return { status: 201, json: CHANNEL_SHARES.in(world).put({ channelId: channel.id, teamId }) };
}
