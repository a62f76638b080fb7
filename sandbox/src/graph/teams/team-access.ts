import { MEMBERS, placeOf } from "../../entities/chat.ts";
import { isAdministrator } from "../../entities/entra/administrator.ts";
import { GROUPS } from "../../entities/group.ts";
import { type TeamRecord, TEAMS } from "../../entities/team.ts";
import type { World } from "../../world.ts";
import { type Call, param } from "../protocol/call.ts";
import { badRequest, forbidden, GraphRefusal, notFound } from "../protocol/refusal.ts";
import { settleTeam, settleTeams } from "./settling.ts";
import type { Team } from "./team-json.ts";

export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The team under an id; undefined while it is being made. */
export function findTeam(world: World, id: string): Team | undefined {
  settleTeam(world, id);
  return settledTeam(world, id);
}

/** Every team there is. */
export function everyTeam(world: World): Team[] {
  settleTeams(world);
  return TEAMS.in(world)
    .all()
    .flatMap(({ id }) => settledTeam(world, id) ?? []);
}

/** The teams somebody is in and gets into as a member. */
export function joinedTeams(world: World, userId: string): Team[] {
  settleTeams(world);
  const places = MEMBERS.in(world)
    .by("user", userId)
    .filter(({ kind }) => kind === "team");
  return places.flatMap(({ of }) => settledTeam(world, of) ?? []).filter(({ team }) => isMemberIn(world, team, userId));
}

function settledTeam(world: World, id: string): Team | undefined {
  const team = TEAMS.in(world).get(id);
  const group = GROUPS.in(world).get(id);
  return team === undefined || group === undefined ? undefined : { team, group };
}

export function teamNamed(world: World, id: string): Team {
  if (!GUID.test(id)) throw badRequest("teamId needs to be a valid GUID.");
  const named = findTeam(world, id.toLowerCase());
  if (named === undefined) throw noTeam(id);
  return named;
}

export function noTeam(groupId: string): GraphRefusal {
  return notFound(`No team found with Group Id ${groupId}`);
}

/**
 * The team in the path; persons see those they are in, and a class before its activation only as owners.
 * Administrators see all of them.
 */
export function teamInPath(call: Call): Team {
  const named = teamNamed(call.world, param(call, "team"));
  const { userId } = call.caller;
  if (userId !== null && !maySee(call.world, named, userId))
    throw forbidden("The caller is not a member of the team, or it is not open to its members yet.");
  return named;
}

/** Whether somebody gets into a team. */
export function maySee(world: World, { team }: Team, userId: string): boolean {
  if (isAdministrator(world, userId)) return true;
  return isMemberIn(world, team, userId);
}

/** Whether somebody gets in as a member. */
function isMemberIn(world: World, team: TeamRecord, userId: string): boolean {
  const place = placeOf(world, team.id, userId);
  return place !== undefined && (place.roles.includes("owner") || !team.isMembershipLimitedToOwners);
}

/** The team in the path for whoever manages it: of persons, its owners only. */
export function ownTeamInPath(call: Call): Team {
  const named = teamInPath(call);
  if (isOwnerOrApp(call, named.team.id)) return named;
  throw forbidden("Only an owner of the team can do this.");
}

/** Whether an app calls, an administrator, or an owner of this team or channel. */
export function isOwnerOrApp({ world, caller: { userId } }: Call, of: string): boolean {
  if (userId === null || isAdministrator(world, userId)) return true;
  return placeOf(world, of, userId)?.roles.includes("owner") === true;
}

/** Refuses changes of what is in an archived team; its members can still be changed. */
export function refuseArchived({ team }: Team): void {
  if (team.isArchived) throw forbidden("The team is archived; it has to be unarchived before it can be changed.");
}
