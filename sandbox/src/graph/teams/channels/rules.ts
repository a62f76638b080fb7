import { placeOf } from "../../../entities/chat.ts";
import type { ChannelRecord } from "../../../entities/team.ts";
import { isGuest, USERS } from "../../../entities/user.ts";
import { flagAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import type { Call } from "../../protocol/call.ts";
import { badRequest, forbidden } from "../../protocol/refusal.ts";
import type { MemberWish } from "../members/wish.ts";
import { isOwnerOrApp } from "../team-access.ts";
import { settingsOf, type Team } from "../team-json.ts";

/** Refuses whom a private or shared channel cannot have: strangers to the team in the one, guests in the other. */
export function checkChannelMember(
  world: World,
  { named, membershipType }: { named: Team; membershipType: ChannelRecord["membershipType"] },
  { userId }: Pick<MemberWish, "userId">,
): void {
  const user = USERS.in(world).get(userId);
  if (membershipType === "shared") {
    if (user !== undefined && isGuest(user)) throw badRequest("A guest cannot be a member of a shared channel.");
    return;
  }
  const place = placeOf(world, named.team.id, userId);
  if (place === undefined)
    throw badRequest(`The user '${userId}' must be a member of the team to be added to the channel.`);
  if (named.team.isMembershipLimitedToOwners && !place.roles.includes("owner"))
    throw forbidden("The class team is not activated yet, so its students cannot be added to channels.");
}

/** Refuses persons who are neither owners nor let by the team's settings. */
export function checkMay(call: Call, { team }: Team, { of, setting }: { of: string; setting: string }): void {
  const { world, caller } = call;
  if (caller.userId === null || isOwnerOrApp(call, of)) return;
  const roles = placeOf(world, of, caller.userId)?.roles ?? [];
  const settings = settingsOf(team, roles.includes("guest") ? "guestSettings" : "memberSettings");
  if (flagAt(settings, setting) !== true)
    throw forbidden("The settings of the team do not allow its members to do this.");
}
