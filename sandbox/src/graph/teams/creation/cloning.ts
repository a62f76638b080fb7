import { idsIn } from "../../../entities/group.ts";
import { type Answer, bodyObject, type Call, type Route } from "../../protocol/call.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { operationAnswer } from "../operations.ts";
import { ownTeamInPath } from "../team-access.ts";
import { readClone } from "./clone-wish.ts";
import { appsOf, channelsLike, copyMembers } from "./copying.ts";
import { beginTeam } from "./making.ts";
import { makeGroup } from "./new-group.ts";

export const cloning: readonly Route[] = [{ method: "POST", template: "/teams/{team}/clone", handle: cloneTeam }];

/** Makes a team like another, with those parts of it that are asked for. */
function cloneTeam(call: Call): Answer {
  const { world, caller } = call;
  const { team } = ownTeamInPath(call);
  const wish = readClone(bodyObject(call));
  const { specialization } = team;
  const ownerId = caller.userId ?? idsIn(world, "owner", team.id)[0];
  if (ownerId === undefined) throw badRequest("A team without an owner cannot be cloned by an app.");
  const group = makeGroup(call, { ...wish, specialization, ownerId });
  const has = (part: string): boolean => wish.parts.has(part);
  if (has("members")) copyMembers(world, team.id, group.id);
  const operation = beginTeam(world, group, {
    type: "cloneTeam",
    teamId: team.id,
    specialization,
    classification: wish.classification ?? team.classification,
    settings: has("settings") ? team.settings : {},
    channels: has("channels") ? channelsLike(world, team.id) : [],
    apps: has("apps") ? appsOf(world, team.id) : [],
  });
  return operationAnswer(operation);
}
