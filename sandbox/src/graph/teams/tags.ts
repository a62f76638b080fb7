import { placeOf } from "../../entities/chat.ts";
import { type TagRecord, TAGS } from "../../entities/teams/tag.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { USERS } from "../../entities/user.ts";
import { type JsonObject, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import {
  type Answer,
  bodyObject,
  type Call,
  contextOf,
  found,
  NO_CONTENT,
  param,
  type Route,
} from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { badRequest, notFound } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { ownTeamInPath, refuseArchived, teamInPath } from "./team-access.ts";

const TAG = "/teams/{team}/tags/{tag}";
const LISTING: Listing = {
  type: "teamworkTag",
  context: "tags",
  page: { usual: 100, most: 100 },
  service: "teams",
  filterBy: new Set(["id", "displayName"]),
  orderBy: new Set(),
};
const LIST_OPTIONS = ["$filter", "$select", "$top", "$skiptoken"];
const MOST_TAGS = 100;
const LONGEST_NAME = 40;
const LONGEST_DESCRIPTION = 200;

/** Names by which members of a team are mentioned together. */
export const tags: readonly Route[] = [
  { method: "GET", template: "/teams/{team}/tags", handle: listTags, options: LIST_OPTIONS },
  { method: "POST", template: "/teams/{team}/tags", handle: createTag },
  { method: "GET", template: TAG, handle: (call) => answerTag(call, tagInPath(call)), options: ["$select"] },
  { method: "PATCH", template: TAG, handle: renameTag },
  { method: "DELETE", template: TAG, handle: deleteTag },
  { method: "GET", template: `${TAG}/members`, handle: listTagged, options: LIST_OPTIONS },
  { method: "POST", template: `${TAG}/members`, handle: addTagged },
  { method: "GET", template: `${TAG}/members/{member}`, handle: readTagged, options: [] },
  { method: "DELETE", template: `${TAG}/members/{member}`, handle: removeTagged },
];

function tagInPath(call: Call): TagRecord {
  const { id } = teamInPath(call).team;
  const tag = TAGS.in(call.world).get(param(call, "tag"));
  if (tag?.teamId === id) return tag;
  throw notFound(`The tag '${param(call, "tag")}' was not found.`);
}

/** The tag in the path for whoever manages the team. */
function ownTagInPath(call: Call): TagRecord {
  refuseArchived(ownTeamInPath(call));
  return tagInPath(call);
}

function tagJson({ id, teamId, displayName, description, userIds }: TagRecord): JsonObject {
  const type = "#microsoft.graph.teamworkTag";
  return {
    "@odata.type": type,
    id,
    teamId,
    displayName,
    description,
    memberCount: userIds.length,
    tagType: "standard",
  };
}

function answerTag(call: Call, tag: TagRecord): Answer {
  return found(call, `teams('${tag.teamId}')/tags/$entity`, tagJson(tag));
}

function listTags(call: Call): Answer {
  const { id } = teamInPath(call).team;
  const rows = TAGS.in(call.world).by("team", id).map(tagJson);
  return list(call, { ...LISTING, context: `teams('${id}')/tags` }, rows);
}

function createTag(call: Call): Answer {
  const { world } = call;
  const named = ownTeamInPath(call);
  refuseArchived(named);
  const teamId = named.team.id;
  const body = bodyObject(call);
  checkEntity("teamworkTag", body);
  const displayName = checkedName(world, teamId, textAt(body, "displayName"));
  const description = textAt(body, "description") ?? null;
  if ((description ?? "").length > LONGEST_DESCRIPTION)
    throw badRequest(`The description of a tag has at most ${LONGEST_DESCRIPTION} characters.`);
  const userIds = objectsAt(body, "members").map((member) => checkedMember(world, teamId, textAt(member, "userId")));
  if (userIds.length === 0) throw badRequest("A tag needs at least one member.");
  if (TAGS.in(world).by("team", teamId).length >= MOST_TAGS) throw badRequest(`A team has at most ${MOST_TAGS} tags.`);
  const id = Buffer.from(`${tenantOf(world).id}##${teamId}##${world.random.guid()}`).toString("base64");
  const tag = TAGS.in(world).put({ id, teamId, displayName, description, userIds: [...new Set(userIds)] });
  const context = contextOf(call, `teams('${teamId}')/tags/$entity`);
  return { status: 201, json: { "@odata.context": context, ...tagJson(tag) } };
}

function checkedName(world: World, teamId: string, name: string | undefined): string {
  const text = name?.trim() ?? "";
  if (text === "" || text.length > LONGEST_NAME)
    throw badRequest(`A tag needs a name of at most ${LONGEST_NAME} characters.`);
  const known = TAGS.in(world).by("team", teamId);
  if (known.some(({ displayName }) => displayName.toLowerCase() === text.toLowerCase()))
    throw badRequest(`The team has a tag '${text}' already.`);
  return text;
}

function checkedMember(world: World, teamId: string, userId = ""): string {
  if (placeOf(world, teamId, userId.toLowerCase()) === undefined)
    throw badRequest(`The user '${userId}' is not a member of the team.`);
  return userId.toLowerCase();
}

function renameTag(call: Call): Answer {
  const tag = ownTagInPath(call);
  const body = bodyObject(call);
  checkEntity("teamworkTag", body);
  const displayName = checkedName(call.world, tag.teamId, textAt(body, "displayName"));
  return answerTag(call, TAGS.in(call.world).put({ ...tag, displayName }));
}

function deleteTag(call: Call): Answer {
  TAGS.in(call.world).remove(ownTagInPath(call).id);
  return NO_CONTENT;
}

function taggedId(tag: TagRecord, userId: string): string {
  return Buffer.from(`${tag.id}##${userId}`).toString("base64url");
}

function taggedJson(world: World, tag: TagRecord, userId: string): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.teamworkTagMember",
    id: taggedId(tag, userId),
    displayName: USERS.in(world).get(userId)?.displayName ?? null,
    tenantId: tenantOf(world).id,
    userId,
  };
}

function listTagged(call: Call): Answer {
  const tag = tagInPath(call);
  const rows = tag.userIds.map((userId) => taggedJson(call.world, tag, userId));
  const context = `teams('${tag.teamId}')/tags('${tag.id}')/members`;
  return list(call, { ...LISTING, type: "teamworkTagMember", context, filterBy: new Set(["userId"]) }, rows);
}

function addTagged(call: Call): Answer {
  const tag = ownTagInPath(call);
  const userId = checkedMember(call.world, tag.teamId, textAt(bodyObject(call), "userId"));
  if (tag.userIds.includes(userId)) throw badRequest(`The user '${userId}' has the tag already.`);
  TAGS.in(call.world).put({ ...tag, userIds: [...tag.userIds, userId] });
  return { ...answerTagged(call, tag, userId), status: 201 };
}

function answerTagged(call: Call, tag: TagRecord, userId: string): Answer {
  const context = `teams('${tag.teamId}')/tags('${tag.id}')/members/$entity`;
  return found(call, context, taggedJson(call.world, tag, userId));
}

function userIdInPath(call: Call, tag: TagRecord): string {
  const userId = tag.userIds.find((known) => taggedId(tag, known) === param(call, "member"));
  if (userId === undefined) throw notFound("The member of the tag was not found.");
  return userId;
}

function readTagged(call: Call): Answer {
  const tag = tagInPath(call);
  return answerTagged(call, tag, userIdInPath(call, tag));
}

function removeTagged(call: Call): Answer {
  const tag = ownTagInPath(call);
  const userId = userIdInPath(call, tag);
  TAGS.in(call.world).put({ ...tag, userIds: tag.userIds.filter((known) => known !== userId) });
  return NO_CONTENT;
}
