import { userInPath } from "../directory/users.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { listRows, type Listing } from "../protocol/page.ts";
import { forbidden } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { everyTeam, findTeam, joinedTeams, maySee, noTeam, teamInPath } from "./team-access.ts";
import { shortTeamJson, summaryOf, type Team, teamJson } from "./team-json.ts";

const LISTING: Listing = {
  type: "team",
  context: "teams",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(["displayName", "description", "id"]),
  orderBy: new Set(),
};

export const teams: readonly Route[] = [
  {
    method: "GET",
    template: "/teams",
    handle: listTeams,
    options: ["$filter", "$select", "$top", "$count", "$skiptoken"],
  },
  {
    method: "GET",
    template: "/teams/{team}",
    handle: (call) => answerTeam(call, teamInPath(call)),
    options: ["$select"],
  },
  { method: "GET", template: "/groups/{id}/team", handle: readTeamOfGroup, options: ["$select"] },
  { method: "GET", template: "/users/{user}/joinedTeams", handle: listJoined, options: [] },
];

/** Every team there is, by name; a person sees those they are in. */
function listTeams(call: Call): Answer {
  const { world, caller } = call;
  const { userId } = caller;
  const all = everyTeam(world);
  const rows = userId === null ? all : all.filter((named) => maySee(world, named, userId));
  rows.sort((a, b) => a.group.displayName.localeCompare(b.group.displayName, "en"));
  return listRows(call, LISTING, { rows, json: (named) => shortTeamJson(world, named) });
}

function answerTeam(call: Call, named: Team): Answer {
  const { world } = call;
  const selection = selectionOf(call, "team");
  const what = selection === undefined ? "teams/$entity" : `teams(${selection.join(",")})/$entity`;
  const json = { ...teamJson(world, named), summary: summaryOf(world, named.team.id) };
  return found(call, what, select(json, selection));
}

function readTeamOfGroup(call: Call): Answer {
  const named = findTeam(call.world, param(call, "id").toLowerCase());
  if (named === undefined) throw noTeam(param(call, "id"));
  const { userId } = call.caller;
  if (userId !== null && !maySee(call.world, named, userId)) throw forbidden("The caller is not a member of the team.");
  return answerTeam(call, named);
}

function listJoined(call: Call): Answer {
  const rows = joinedTeams(call.world, userInPath(call).id);
  return listRows(call, LISTING, { rows, json: (named) => shortTeamJson(call.world, named) });
}
