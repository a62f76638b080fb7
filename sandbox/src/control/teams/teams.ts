import { membersOf, placeOf } from "../../entities/chat.ts";
import { GROUPS } from "../../entities/group.ts";
import { CHANNELS, TEAMS } from "../../entities/team.ts";
import { joinTeam, leaveTeam } from "../../graph/teams/roster.ts";
import { everyTeam, findTeam } from "../../graph/teams/team-access.ts";
import type { Team } from "../../graph/teams/team-json.ts";
import { flagAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "../call.ts";
import { person } from "../chats/person.ts";
import { ControlRefusal } from "../refusal.ts";

const TEAM = "/_control/teams/{team}";

/** What owners do in the Teams client and administrators in its admin centre, behind the back of apps. */
export const teamControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/teams", handle: listTeams },
  { method: "GET", template: TEAM, handle: (call) => ok(teamStateJson(call.house.world, teamIn(call))) },
  { method: "PATCH", template: TEAM, handle: changeTeam },
  { method: "POST", template: `${TEAM}/members`, handle: addMember },
  { method: "DELETE", template: `${TEAM}/members/{user}`, handle: removeMember },
];

function listTeams({ house: { world } }: ControlCall): ControlAnswer {
  return ok({ teams: everyTeam(world).map((team) => teamStateJson(world, team)) });
}

function teamIn(call: ControlCall): Team {
  const id = paramOf(call, "team").toLowerCase();
  const team = findTeam(call.house.world, id);
  if (team === undefined) throw new ControlRefusal(404, `There is no team "${id}".`);
  return team;
}

/** A team as tests like to see it. */
function teamStateJson(world: World, { team, group }: Team): object {
  const people = (of: string): object[] => membersOf(world, of).map(({ userId, roles }) => ({ userId, roles }));
  const channels = CHANNELS.in(world).by("team", team.id);
  return {
    id: team.id,
    displayName: group.displayName,
    specialization: team.specialization,
    isArchived: team.isArchived,
    isActivated: !team.isMembershipLimitedToOwners,
    members: people(team.id),
    channels: channels.map(({ id, displayName, membershipType, isArchived }) => {
      const members = membershipType === "standard" ? {} : { members: people(id) };
      return { id, displayName, membershipType, isArchived, ...members };
    }),
  };
}

/** `displayName` renames it, `archived` puts it away or takes it out, `activated` opens a class to its students. */
function changeTeam(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { team, group } = teamIn(call);
  const { body } = call;
  const displayName = textAt(body, "displayName");
  if (displayName !== undefined) GROUPS.in(world).put({ ...group, displayName });
  const activated = flagAt(body, "activated");
  TEAMS.in(world).put({
    ...team,
    isArchived: flagAt(body, "archived") ?? team.isArchived,
    isMembershipLimitedToOwners: activated === undefined ? team.isMembershipLimitedToOwners : !activated,
  });
  return ok(teamStateJson(world, teamIn(call)));
}

function addMember(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { team } = teamIn(call);
  const { id: userId } = person(world, needed(call.body, "user"));
  joinTeam(world, team.id, { userId, isOwner: flagAt(call.body, "owner") === true });
  return { status: 201, json: teamStateJson(world, teamIn(call)) };
}

function removeMember(call: ControlCall): ControlAnswer {
  const { world } = call.house;
  const { team } = teamIn(call);
  const { id: userId } = person(world, paramOf(call, "user"));
  if (placeOf(world, team.id, userId) === undefined)
    throw new ControlRefusal(404, `"${userId}" is not in the team "${team.id}".`);
  leaveTeam(world, team.id, userId);
  return { status: 204 };
}
