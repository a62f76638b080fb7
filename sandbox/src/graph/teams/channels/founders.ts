import type { MemberRecord } from "../../../entities/chat.ts";
import type { Call } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { type MemberWish, readMember } from "../members/wish.ts";
import { newPlace } from "../roster.ts";
import type { Team } from "../team-json.ts";
import { checkChannelMember } from "./rules.ts";
import type { ChannelWish } from "./wish.ts";

const MOST_MEMBERS_AT_ONCE = 200;

/** The places in a new private or shared channel. */
export function placesOf(call: Call, of: string, founders: readonly MemberWish[]): MemberRecord[] {
  return founders.map(({ userId, isOwner }) =>
    newPlace(call.world, { of, kind: "channel", userId, roles: isOwner ? ["owner"] : [] }),
  );
}

/** Who is in a new private or shared channel: a person who makes it as owner, and whom the body names. */
export function readFounders(call: Call, named: Team, { membershipType, members }: ChannelWish): MemberWish[] {
  if (membershipType === "standard") {
    if (members.length > 0) throw badRequest("Members can be given for private and shared channels only.");
    return [];
  }
  if (members.length > MOST_MEMBERS_AT_ONCE)
    throw badRequest(`A channel is created with at most ${MOST_MEMBERS_AT_ONCE} members.`);
  const wished = members.map((member) => readMember(call.world, member));
  // What Teams says then does not name the reason.
  if (new Set(wished.map(({ userId }) => userId)).size < wished.length)
    throw badRequest("Failed to execute Skype backend request CreateThreadS2SRequest.");
  const { userId } = call.caller;
  const others = wished.filter((member) => member.userId !== userId);
  const people = userId === null ? wished : [{ userId, isOwner: true }, ...others];
  for (const person of people) checkChannelMember(call.world, { named, membershipType }, person);
  if (people.some(({ isOwner }) => isOwner)) return people;
  throw badRequest("A private or shared channel needs a member who is its owner.");
}
