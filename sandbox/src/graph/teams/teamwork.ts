import { deletedObjects } from "../../entities/directory/deleted-object.ts";
import { tenantOf } from "../../entities/tenant.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { groupPhoto, groupPhotoJson, keepPhoto, uploadedAnswer } from "../directory/photos.ts";
import { userInPath } from "../directory/users.ts";
import { type Answer, type Call, found, NO_CONTENT, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { joinedTeams, ownTeamInPath, teamInPath } from "./team-access.ts";

const LISTING: Listing = {
  type: "associatedTeamInfo",
  context: "associatedTeams",
  page: { usual: 100, most: 999 },
  service: "teams",
  filterBy: new Set(),
  orderBy: new Set(),
};

/** Teams as a whole: for the tenant, for one person, and the pictures of teams. */
export const teamwork: readonly Route[] = [
  { method: "GET", template: "/teamwork", handle: readTeamwork, options: ["$select"] },
  { method: "GET", template: "/teamwork/deletedTeams", handle: listDeletedTeams, options: ["$select"] },
  { method: "GET", template: "/users/{user}/teamwork", handle: readUserTeamwork, options: ["$select"] },
  {
    method: "GET",
    template: "/users/{user}/teamwork/associatedTeams",
    handle: listAssociated,
    options: ["$top", "$skiptoken"],
  },
  { method: "GET", template: "/teams/{team}/photo", handle: describePhoto, options: ["$select"] },
  {
    method: "GET",
    template: "/teams/{team}/photo/$value",
    handle: (call) => uploadedAnswer(groupPhoto(call, teamInPath(call).team.id)),
    options: [],
  },
  { method: "PUT", template: "/teams/{team}/photo/$value", handle: putPhoto },
];

function readTeamwork(call: Call): Answer {
  return found(call, "teamwork", { id: "teamwork", isTeamsEnabled: true, region: "EMEA" });
}

function listDeletedTeams(call: Call): Answer {
  const deleted = deletedObjects(call.world).filter((object) => object.kind === "group" && object.team !== null);
  const value: JsonObject[] = deleted.map(({ id }) => ({ id }));
  return list(call, { ...LISTING, type: "deletedTeam", context: "teamwork/deletedTeams" }, value);
}

function readUserTeamwork(call: Call): Answer {
  const { id, more } = userInPath(call);
  const locale = more["preferredLanguage"];
  const json = { id: "userTeamwork", locale: typeof locale === "string" ? locale : "en-GB", region: "EMEA" };
  return found(call, `users('${id}')/teamwork/$entity`, json);
}

/** The teams somebody is in; shared channels of other tenants' teams would count as well. */
function listAssociated(call: Call): Answer {
  const { id } = userInPath(call);
  const tenantId = tenantOf(call.world).id;
  const rows = joinedTeams(call.world, id).map(({ team, group }): JsonObject => {
    return { id: team.id, displayName: group.displayName, tenantId };
  });
  return list(call, { ...LISTING, context: `users('${id}')/teamwork/associatedTeams` }, rows);
}

function describePhoto(call: Call): Answer {
  const { id } = teamInPath(call).team;
  return found(call, `teams('${id}')/photo/$entity`, groupPhotoJson(groupPhoto(call, id)));
}

function putPhoto(call: Call): Answer {
  keepPhoto(call, ownTeamInPath(call).team.id);
  return NO_CONTENT;
}
