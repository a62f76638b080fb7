import { CHANNELS } from "../../../entities/team.ts";
import { flagAt, textAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { badRequest, forbidden, GraphRefusal } from "../../protocol/refusal.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { refuseArchived } from "../team-access.ts";
import { channelInPath, type ChannelOfTeam, holderOf } from "./access.ts";
import { buryChannel } from "./removal.ts";
import { checkMay } from "./rules.ts";
import { checkedDescription, checkedName, checkRoom } from "./wish.ts";

const READ_ONLY = ["id", "membershipType", "createdDateTime", "email", "webUrl", "tenantId", "isArchived", "summary"];

export const channelChanges: readonly Route[] = [
  { method: "PATCH", template: "/teams/{team}/channels/{channel}", handle: changeChannel },
  { method: "DELETE", template: "/teams/{team}/channels/{channel}", handle: deleteChannel },
  { method: "POST", template: "/teams/{team}/channels/{channel}/provisionEmail", handle: provisionEmail },
  { method: "POST", template: "/teams/{team}/channels/{channel}/removeEmail", handle: removeEmail },
];

/** The channel in the path for whoever may change it: its owners, and members where the team lets them. */
function changeableInPath(call: Call, setting: "allowCreateUpdateChannels" | "allowDeleteChannels"): ChannelOfTeam {
  const found = channelInPath(call);
  refuseArchived(found.named);
  if (found.channel.isArchived) throw forbidden("The channel is archived.");
  checkMay(call, found.named, { of: holderOf(found.channel), setting });
  return found;
}

function changeChannel(call: Call): Answer {
  const { channel } = changeableInPath(call, "allowCreateUpdateChannels");
  const body = bodyObject(call);
  checkEntity("channel", body);
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw badRequest(`The property '${readOnly}' of a channel cannot be changed.`);
  const name = textAt(body, "displayName");
  const displayName = name === undefined ? channel.displayName : checkedName(name);
  checkRoom(call.world, channel.teamId, { id: channel.id, displayName });
  const description = "description" in body ? checkedDescription(textAt(body, "description")) : channel.description;
  const isFavoriteByDefault = flagAt(body, "isFavoriteByDefault");
  const more = isFavoriteByDefault === undefined ? channel.more : { ...channel.more, isFavoriteByDefault };
  CHANNELS.in(call.world).put({ ...channel, displayName, description, more });
  return NO_CONTENT;
}

function deleteChannel(call: Call): Answer {
  const { channel } = changeableInPath(call, "allowDeleteChannels");
  if (channel.isPrimary) {
    const head = { status: 400, code: "BadRequest", inner: "GeneralChannelDeleteNotAllowed" };
    throw new GraphRefusal(head, "The general channel of a team cannot be deleted.");
  }
  buryChannel(call.world, channel);
  return NO_CONTENT;
}

function provisionEmail(call: Call): Answer {
  const { channel } = changeableInPath(call, "allowCreateUpdateChannels");
  const email = channel.email ?? `${call.world.random.bytes(4).toString("hex")}.channel@teams.sandbox.example`;
  CHANNELS.in(call.world).put({ ...channel, email });
  return found(call, "microsoft.graph.provisionChannelEmailResult", { email });
}

function removeEmail(call: Call): Answer {
  const { channel } = changeableInPath(call, "allowCreateUpdateChannels");
  CHANNELS.in(call.world).put({ ...channel, email: null });
  return NO_CONTENT;
}
