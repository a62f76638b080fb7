import { MEMBERS, memberKey, type MemberRecord, membersOf, placeOf } from "../../../entities/chat.ts";
import { findUser } from "../../../entities/user.ts";
import { type Answer, bodyObject, type Call, found, NO_CONTENT, type Route } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { channelInPath, type ChannelOfTeam, holderOf, isInChannel, ownChannelInPath } from "./access.ts";
import { checkChannelMember } from "./rules.ts";
import { MEMBER_LIST_OPTIONS } from "../members/member-listing.ts";
import { readMember, readRoles } from "../members/wish.ts";
import { listMembers, placeAnswer, placeInPath, refuseLastOwner } from "../members/members.ts";
import { newPlace } from "../roster.ts";
import { membersByShare } from "./shares.ts";

const CHANNEL = "/teams/{team}/channels/{channel}";

export const channelMembers: readonly Route[] = [
  {
    method: "GET",
    template: `${CHANNEL}/members`,
    handle: listOwn,
    options: MEMBER_LIST_OPTIONS,
  },
  {
    method: "GET",
    template: `${CHANNEL}/allMembers`,
    handle: listAll,
    options: MEMBER_LIST_OPTIONS,
  },
  { method: "POST", template: `${CHANNEL}/members`, handle: addMember },
  { method: "GET", template: `${CHANNEL}/members/{member}`, handle: readMemberOf, options: ["$select"] },
  { method: "PATCH", template: `${CHANNEL}/members/{member}`, handle: changeRoles },
  { method: "DELETE", template: `${CHANNEL}/members/{member}`, handle: removeMember },
  { method: "GET", template: `${CHANNEL}/doesUserHaveAccess(*)`, handle: tellAccess },
];

function contextIn({ named, channel }: ChannelOfTeam, what: string): string {
  return `teams('${named.team.id}')/channels('${encodeURIComponent(channel.id)}')/${what}`;
}

function listOwn(call: Call): Answer {
  const found = channelInPath(call);
  return listMembers(call, contextIn(found, "members"), membersOf(call.world, holderOf(found.channel)));
}

/** The same with those who are in a team that the channel is shared with. */
function listAll(call: Call): Answer {
  const found = channelInPath(call);
  const own = membersOf(call.world, holderOf(found.channel));
  const others = membersByShare(call.world, found.channel.id).filter(
    ({ userId }) => !own.some((member) => member.userId === userId),
  );
  return listMembers(call, contextIn(found, "allMembers"), [...own, ...others]);
}

function readMemberOf(call: Call): Answer {
  const found = channelInPath(call);
  return answerPlace(call, found, placeInPath(call, holderOf(found.channel)));
}

function answerPlace(call: Call, found: ChannelOfTeam, place: MemberRecord): Answer {
  return { status: 200, json: placeAnswer(call, contextIn(found, "members"), place) };
}

/** The channel in the path, when it has members of its own. */
function closedInPath(call: Call): ChannelOfTeam {
  const found = ownChannelInPath(call);
  if (found.channel.membershipType !== "standard") return found;
  throw badRequest(
    "The members of a standard channel are those of the team; only private and shared channels have their own.",
  );
}

function addMember(call: Call): Answer {
  const { world } = call;
  const found = closedInPath(call);
  const { id, membershipType } = found.channel;
  const wish = readMember(world, bodyObject(call));
  checkChannelMember(world, { named: found.named, membershipType }, wish);
  const known = placeOf(world, id, wish.userId);
  const roles = wish.isOwner ? (["owner"] as const) : (known?.roles ?? []);
  const place = MEMBERS.in(world).put({
    ...(known ?? newPlace(world, { of: id, kind: "channel", userId: wish.userId, roles })),
    roles,
  });
  return { ...answerPlace(call, found, place), status: 201 };
}

function changeRoles(call: Call): Answer {
  const found = closedInPath(call);
  const place = placeInPath(call, found.channel.id);
  const isOwner = readRoles(bodyObject(call)).includes("owner");
  if (!isOwner) refuseLastOwner(call.world, place);
  return answerPlace(call, found, MEMBERS.in(call.world).put({ ...place, roles: isOwner ? ["owner"] : [] }));
}

function removeMember(call: Call): Answer {
  const place = placeInPath(call, closedInPath(call).channel.id);
  refuseLastOwner(call.world, place);
  MEMBERS.in(call.world).remove(memberKey(place.of, place.userId));
  return NO_CONTENT;
}

/** Whether somebody gets into a channel, by userId or userPrincipalName in the brackets or the query. */
function tellAccess(call: Call): Answer {
  const { channel } = channelInPath(call);
  const key = /(?:userId|userPrincipalName)='([^']+)'/i.exec(decodeURIComponent(call.path))?.[1];
  const wish = key ?? call.query.get("userId") ?? call.query.get("userPrincipalName");
  if (wish === undefined) throw badRequest("userId or userPrincipalName is required.");
  const user = findUser(call.world, wish.replaceAll("'", ""));
  const value = user !== undefined && isInChannel(call.world, channel, user.id);
  return found(call, "Edm.Boolean", { value });
}
