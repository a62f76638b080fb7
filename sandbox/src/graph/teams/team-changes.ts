import { GROUPS } from "../../entities/group.ts";
import { TEAMS } from "../../entities/team.ts";
import { flagAt, isObject, type JsonObject, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { groupVisibility } from "./creation/group.ts";
import { checkTexts, readSettings } from "./creation/wish.ts";
import { ownTeamInPath, refuseArchived } from "./team-access.ts";
import type { Team } from "./team-json.ts";

const READ_ONLY = [
  "id",
  "internalId",
  "webUrl",
  "tenantId",
  "createdDateTime",
  "isArchived",
  "specialization",
  "summary",
];

export const teamChanges: readonly Route[] = [{ method: "PATCH", template: "/teams/{team}", handle: changeTeam }];

function changeTeam(call: Call): Answer {
  const named = ownTeamInPath(call);
  refuseArchived(named);
  const body = bodyObject(call);
  checkEntity("team", body);
  checkTexts(body);
  const readOnly = READ_ONLY.find((name) => name in body);
  if (readOnly !== undefined) throw badRequest(`The property '${readOnly}' of a team cannot be changed.`);
  changeGroup(call.world, named, body);
  changeOwn(call.world, named, body);
  return NO_CONTENT;
}

/** Name, description and visibility are the group's. */
function changeGroup(world: World, { group }: Team, body: JsonObject): void {
  const displayName = textAt(body, "displayName") ?? group.displayName;
  const visibility = groupVisibility(textAt(body, "visibility"));
  const more = {
    ...("description" in body ? { description: textAt(body, "description") ?? null } : {}),
    ...(visibility === undefined ? {} : { visibility }),
  };
  if (displayName === group.displayName && Object.keys(more).length === 0) return;
  GROUPS.in(world).put({ ...group, displayName, more: { ...group.more, ...more } });
}

function changeOwn(world: World, { team }: Team, body: JsonObject): void {
  TEAMS.in(world).put({
    ...team,
    classification: textAt(body, "classification") ?? team.classification,
    isMembershipLimitedToOwners: flagAt(body, "isMembershipLimitedToOwners") ?? team.isMembershipLimitedToOwners,
    settings: mergedSettings(team.settings, readSettings(body)),
  });
}

/** Settings that a group of settings does not name stay as they are. */
function mergedSettings(before: JsonObject, change: JsonObject): JsonObject {
  const merged = Object.entries(change).map(([name, value]) => {
    const known = before[name];
    return [name, isObject(known) && isObject(value) ? { ...known, ...value } : value] as const;
  });
  return { ...before, ...Object.fromEntries(merged) };
}
