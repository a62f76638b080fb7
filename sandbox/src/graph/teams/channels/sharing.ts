import { membersOf } from "../../../entities/chat.ts";
import { CHANNEL_SHARES, channelShareKey } from "../../../entities/teams/channel-share.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { type Answer, type Call, found, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { badRequest, notFound } from "../../protocol/refusal.ts";
import { MEMBER_LIST_OPTIONS } from "../members/member-listing.ts";
import { listMembers } from "../members/members.ts";
import { ownTeamInPath } from "../team-access.ts";
import type { Team } from "../team-json.ts";
import { channelInPath, type ChannelOfTeam, ownChannelInPath } from "./access.ts";
import { membersAllowed, teamsSharing } from "./shares.ts";

const SHARED = "/teams/{team}/channels/{channel}/sharedWithTeams";

/** With which teams shared channels are shared. Owners share them in the Teams client; Graph reads that and ends it. */
export const channelSharing: readonly Route[] = [
  { method: "DELETE", template: "/teams/{team}/incomingChannels/{channel}/$ref", handle: removeIncoming },
  { method: "GET", template: SHARED, handle: listTeams, options: ["$select", "$filter"] },
  { method: "GET", template: `${SHARED}/{t}`, handle: readTeam, options: ["$select"] },
  { method: "DELETE", template: `${SHARED}/{t}`, handle: removeTeam },
  { method: "GET", template: `${SHARED}/{t}/allowedMembers`, handle: listAllowed, options: MEMBER_LIST_OPTIONS },
];

function removeIncoming(call: Call): Answer {
  const share = { channelId: param(call, "channel"), teamId: ownTeamInPath(call).team.id };
  if (CHANNEL_SHARES.in(call.world).get(channelShareKey(share)) === undefined)
    throw notFound(`The channel '${share.channelId}' is not shared with this team.`);
  CHANNEL_SHARES.in(call.world).remove(channelShareKey(share));
  return NO_CONTENT;
}

function refuseUnshared(found: ChannelOfTeam): ChannelOfTeam {
  if (found.channel.membershipType === "shared") return found;
  throw badRequest("Only shared channels are shared with teams.");
}

/** The channel's own team, then those it is shared with. */
function teamsIn(call: Call, { named, channel }: ChannelOfTeam): Team[] {
  return [named, ...teamsSharing(call.world, channel.id)];
}

function teamInPath(call: Call, shared: ChannelOfTeam): Team {
  const id = param(call, "t").toLowerCase();
  const other = teamsIn(call, shared).find(({ team }) => team.id === id);
  if (other !== undefined) return other;
  throw notFound(`The channel is not shared with the team '${param(call, "t")}'.`);
}

function infoJson(call: Call, shared: ChannelOfTeam, { team, group }: Team): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.sharedWithChannelTeamInfo",
    id: team.id,
    displayName: group.displayName,
    tenantId: tenantOf(call.world).id,
    isHostTeam: team.id === shared.named.team.id,
  };
}

function contextIn({ named, channel }: ChannelOfTeam): string {
  return `teams('${named.team.id}')/channels('${encodeURIComponent(channel.id)}')/sharedWithTeams`;
}

function listTeams(call: Call): Answer {
  const shared = refuseUnshared(channelInPath(call));
  return found(call, contextIn(shared), { value: teamsIn(call, shared).map((each) => infoJson(call, shared, each)) });
}

function readTeam(call: Call): Answer {
  const shared = refuseUnshared(channelInPath(call));
  return found(call, `${contextIn(shared)}/$entity`, infoJson(call, shared, teamInPath(call, shared)));
}

function removeTeam(call: Call): Answer {
  const shared = refuseUnshared(ownChannelInPath(call));
  const { team } = teamInPath(call, shared);
  if (team.id === shared.named.team.id)
    throw badRequest("A shared channel cannot be taken from the team it belongs to.");
  CHANNEL_SHARES.in(call.world).remove(channelShareKey({ channelId: shared.channel.id, teamId: team.id }));
  return NO_CONTENT;
}

/** Of the channel's own team its own members, of another everybody but guests. */
function listAllowed(call: Call): Answer {
  const shared = refuseUnshared(channelInPath(call));
  const { team } = teamInPath(call, shared);
  const isHost = team.id === shared.named.team.id;
  const members = isHost ? membersOf(call.world, shared.channel.id) : membersAllowed(call.world, team.id);
  return listMembers(call, `${contextIn(shared)}('${team.id}')/allowedMembers`, members);
}
