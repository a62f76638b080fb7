import { type GroupRecord, GROUPS } from "../../../entities/group.ts";
import type { World } from "../../../world.ts";
import { newGroup } from "../../directory/groups/group-wish.ts";
import { creatorOf } from "../../directory/groups/quota.ts";
import type { Call } from "../../protocol/call.ts";
import { joinTeam } from "../roster.ts";
import { groupVisibility } from "./group.ts";
import type { NewTeamWish } from "./wish.ts";

type NewGroupWish = Pick<
  NewTeamWish,
  "displayName" | "description" | "visibility" | "ownerId" | "specialization" | "mailNickname"
>;

/** Makes the Microsoft 365 group of a new team, owned by whom the wish names. */
export function makeGroup(call: Call, wish: NewGroupWish): GroupRecord {
  const { world } = call;
  const { displayName, description, visibility, specialization, ownerId } = wish;
  const isClass = specialization === "educationClass";
  const properties = {
    displayName,
    description,
    visibility: groupVisibility(visibility) ?? (isClass ? "HiddenMembership" : "Public"),
    groupTypes: ["Unified"],
    mailEnabled: true,
    securityEnabled: false,
    mailNickname: freeNickname(world, wish.mailNickname ?? displayName),
    creationOptions: isClass ? ["Team", "classAssignments"] : ["Team"],
  };
  const group = GROUPS.in(world).put({ ...newGroup(world, properties), ...creatorOf(call) });
  joinTeam(world, group.id, { userId: ownerId, isOwner: true });
  return group;
}

/** A mail nickname nobody has, made of a name. */
function freeNickname(world: World, name: string): string {
  const letters = name.normalize("NFD").replaceAll(/[^A-Za-z0-9._-]/g, "");
  const wished = letters.slice(0, 50) || "team";
  const isFree = (nickname: string): boolean => GROUPS.in(world).by("nickname", nickname.toLowerCase()).length === 0;
  let nickname = wished;
  while (!isFree(nickname)) nickname = `${wished}${world.random.digits(4)}`;
  return nickname;
}
