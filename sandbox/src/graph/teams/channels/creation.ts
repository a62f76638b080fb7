import { MEMBERS } from "../../../entities/chat.ts";
import { CHANNELS } from "../../../entities/team.ts";
import { type Answer, bodyObject, type Call, contextOf, type Route } from "../../protocol/call.ts";
import { operationAnswer } from "../operations.ts";
import { beginOperation } from "../settling.ts";
import { refuseArchived, teamInPath } from "../team-access.ts";
import { channelJson } from "./channel-json.ts";
import { placesOf, readFounders } from "./founders.ts";
import { checkMay } from "./rules.ts";
import { checkRoom, newChannel, readChannel } from "./wish.ts";

export const channelCreation: readonly Route[] = [
  { method: "POST", template: "/teams/{team}/channels", handle: createChannel },
];

/** Standard and private channels are there at once, a shared one takes a while. */
function createChannel(call: Call): Answer {
  const { world } = call;
  const named = teamInPath(call);
  const teamId = named.team.id;
  refuseArchived(named);
  const wish = readChannel(bodyObject(call));
  const setting = wish.membershipType === "private" ? "allowCreatePrivateChannels" : "allowCreateUpdateChannels";
  checkMay(call, named, { of: teamId, setting });
  checkRoom(world, teamId, wish);
  const founders = readFounders(call, named, wish);
  const channel = newChannel(world, teamId, wish);
  const members = placesOf(call, channel.id, founders);
  if (wish.membershipType === "shared") {
    const outcome = { kind: "made", team: null, channels: [channel], members } as const;
    return operationAnswer(beginOperation(world, { teamId, targetId: channel.id, type: "createChannel", outcome }));
  }
  CHANNELS.in(world).put(channel);
  for (const member of members) MEMBERS.in(world).put(member);
  const context = contextOf(call, `teams('${teamId}')/channels/$entity`);
  return { status: 201, json: { "@odata.context": context, ...channelJson(world, channel) } };
}
