import { CHANNELS, type ChannelRecord } from "../../../entities/team.ts";
import { type JsonObject, textAt } from "../../../kernel/json.ts";
import { channelFolderJson } from "../../files/channel-folder.ts";
import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { listRows, type Listing } from "../../protocol/page.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { teamInPath } from "../team-access.ts";
import type { Team } from "../team-json.ts";
import { channelInPath, type ChannelOfTeam, maySeeChannel } from "./access.ts";
import { channelJson, wholeChannelJson } from "./channel-json.ts";
import { channelsSharedWith } from "./shares.ts";

const LISTING: Listing = {
  type: "channel",
  context: "channels",
  page: { usual: 1000, most: 1000 },
  service: "teams",
  filterBy: new Set(["displayName", "membershipType", "description", "id", "createdDateTime"]),
  orderBy: new Set(),
};
const LIST_OPTIONS = ["$filter", "$select", "$top", "$count", "$skiptoken"];

export const channels: readonly Route[] = [
  { method: "GET", template: "/teams/{team}/channels", handle: listChannels, options: LIST_OPTIONS },
  { method: "GET", template: "/teams/{team}/allChannels", handle: listAllChannels, options: LIST_OPTIONS },
  { method: "GET", template: "/teams/{team}/incomingChannels", handle: listIncoming, options: ["$filter", "$select"] },
  { method: "GET", template: "/teams/{team}/primaryChannel", handle: readPrimary, options: ["$select"] },
  {
    method: "GET",
    template: "/teams/{team}/channels/{channel}",
    handle: (call) => answerChannel(call, channelInPath(call), "channels/$entity"),
    options: ["$select"],
  },
  { method: "GET", template: "/teams/{team}/channels/{channel}/filesFolder", handle: readFolder, options: ["$select"] },
];

/** The channels of a team the caller may see, the general one first. */
function channelsSeen(call: Call, { team }: Team): ChannelRecord[] {
  return CHANNELS.in(call.world)
    .by("team", team.id)
    .filter((channel) => maySeeChannel(call, channel));
}

function listChannels(call: Call): Answer {
  const named = teamInPath(call);
  const context = `teams('${named.team.id}')/channels`;
  const json = (channel: ChannelRecord): JsonObject => channelJson(call.world, channel);
  return listRows(call, { ...LISTING, context }, { rows: channelsSeen(call, named), json });
}

/** The same with those that other teams share with this one. */
function listAllChannels(call: Call): Answer {
  const named = teamInPath(call);
  const rows = [...channelsSeen(call, named), ...incomingSeen(call, named)];
  const context = `teams('${named.team.id}')/allChannels`;
  return listRows(call, { ...LISTING, context }, { rows, json: (channel) => placedChannelJson(call, channel) });
}

/** The channels that other teams share with one, as far as the caller gets into them. */
function incomingSeen(call: Call, { team }: Team): ChannelRecord[] {
  return channelsSharedWith(call.world, team.id).filter((channel) => maySeeChannel(call, channel));
}

/** A channel and where it is at home. */
function placedChannelJson(call: Call, channel: ChannelRecord): JsonObject {
  const whole = channelJson(call.world, channel);
  const place = `tenants/${textAt(whole, "tenantId") ?? ""}/teams/${channel.teamId}/channels/${channel.id}`;
  return { "@odata.id": `${call.origin}/v1.0/${place}`, ...whole };
}

function listIncoming(call: Call): Answer {
  const named = teamInPath(call);
  const context = `teams('${named.team.id}')/incomingChannels`;
  const json = (channel: ChannelRecord): JsonObject => placedChannelJson(call, channel);
  return listRows(call, { ...LISTING, context }, { rows: incomingSeen(call, named), json });
}

function readPrimary(call: Call): Answer {
  const named = teamInPath(call);
  const channel = CHANNELS.in(call.world)
    .by("team", named.team.id)
    .find(({ isPrimary }) => isPrimary);
  if (channel === undefined) throw new Error(`The team ${named.team.id} has no general channel.`);
  return answerChannel(call, { named, channel }, "primaryChannel/$entity");
}

function answerChannel(call: Call, { named, channel }: ChannelOfTeam, what: string): Answer {
  const selection = selectionOf(call, "channel");
  const wantsSummary = selection?.includes("summary") === true;
  const json = wantsSummary ? wholeChannelJson(call.world, channel) : channelJson(call.world, channel);
  return found(call, `teams('${named.team.id}')/${what}`, select(json, selection));
}

function readFolder(call: Call): Answer {
  const { named, channel } = channelInPath(call);
  const place = `teams('${named.team.id}')/channels('${encodeURIComponent(channel.id)}')/filesFolder/$entity`;
  const folder = channelFolderJson(call.world, channel, call.origin);
  return found(call, place, select(folder, selectionOf(call, "driveItem")));
}
