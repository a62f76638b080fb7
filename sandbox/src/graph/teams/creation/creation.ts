import { textAt } from "../../../kernel/json.ts";
import { type Answer, bodyObject, type Call, contextOf, param, type Route } from "../../protocol/call.ts";
import { checkEntity } from "../../protocol/schema.ts";
import { operationAnswer } from "../operations.ts";
import { makeSo } from "../settling.ts";
import { teamNamed } from "../team-access.ts";
import { teamJson } from "../team-json.ts";
import { groupForTeam, readBoundGroup } from "./group.ts";
import { beginTeam, madeOf } from "./making.ts";
import { makeGroup } from "./new-group.ts";
import { readNewTeam, readSettings, readTeamParts } from "./wish.ts";

export const teamCreation: readonly Route[] = [
  { method: "POST", template: "/teams", handle: createTeam },
  { method: "PUT", template: "/groups/{id}/team", handle: teamifyGroup },
];

function createTeam(call: Call): Answer {
  const { world } = call;
  const body = bodyObject(call);
  const bind = textAt(body, "group@odata.bind");
  if (bind !== undefined) {
    const wish = readTeamParts(world, body);
    return operationAnswer(beginTeam(world, readBoundGroup(call, body, bind), { ...wish, type: "teamifyGroup" }));
  }
  const wish = readNewTeam(call, body);
  return operationAnswer(beginTeam(world, makeGroup(call, wish), { ...wish, type: "createTeam" }));
}

/** Makes a team of a group without waiting. */
function teamifyGroup(call: Call): Answer {
  const { world } = call;
  const body = bodyObject(call);
  checkEntity("team", body);
  const group = groupForTeam(call, param(call, "id").toLowerCase());
  const wish = { specialization: "none", classification: null, settings: readSettings(body), channels: [], apps: [] };
  makeSo(world, madeOf(world, group, wish));
  const json = teamJson(world, teamNamed(world, group.id));
  return { status: 201, json: { "@odata.context": contextOf(call, "teams/$entity"), ...json } };
}
