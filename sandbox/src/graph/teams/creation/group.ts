import { isReplicated } from "../../../entities/directory/directory-settings.ts";
import { type GroupRecord, GROUPS, idsIn, isClass, isUnified } from "../../../entities/group.ts";
import { TEAMS } from "../../../entities/team.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { Call } from "../../protocol/call.ts";
import { badRequest, GraphRefusal } from "../../protocol/refusal.ts";
import { isBeingMade } from "../settling.ts";
import { noTeam } from "../team-access.ts";
import type { TeamWish } from "./wish.ts";

/** What a team made of a group has from the group. */
const OF_THE_GROUP = ["displayName", "description", "visibility", "specialization", "members"];

/** The group that group@odata.bind names, when a team can be made of it. */
export function readBoundGroup(call: Call, body: JsonObject, bind: string): GroupRecord {
  const extra = OF_THE_GROUP.find((name) => name in body);
  if (extra !== undefined)
    throw badRequest(`'${extra}' cannot be given for a team that is made of a group; it comes from the group.`);
  const id = /groups(?:\/([^/]+)|\('([^']+)'\))$/i.exec(bind);
  return groupForTeam(call, (id?.[1] ?? id?.[2] ?? "").toLowerCase());
}

/** A group a team can be made of: a Microsoft 365 group with an owner that is known to Teams and has no team yet. */
export function groupForTeam({ world }: Call, id: string): GroupRecord {
  const group = GROUPS.in(world).get(id);
  if (group === undefined || !isReplicated(world, group.createdAt)) throw noTeam(id);
  if (!isUnified(group)) throw badRequest(`Group ${id} is not a Microsoft 365 group, so no team can be made of it.`);
  if (TEAMS.in(world).get(id) !== undefined || isBeingMade(world, id))
    throw new GraphRefusal({ status: 409, code: "Conflict" }, "The group is already provisioned");
  if (idsIn(world, "owner", id).length === 0)
    throw badRequest(`Group ${id} must have one or more owners in order to create a Team.`);
  return group;
}

/** What a team of this group is, whatever the template says: a class makes a class team. */
export function specializationFor(group: GroupRecord, wish: Pick<TeamWish, "specialization">): string {
  return isClass(group) ? "educationClass" : wish.specialization;
}

const VISIBILITIES = ["Private", "Public", "HiddenMembership"];

/** The visibility of a team as its group spells it. */
export function groupVisibility(visibility: string | null | undefined): string | undefined {
  return VISIBILITIES.find((known) => known.toLowerCase() === visibility?.toLowerCase());
}
