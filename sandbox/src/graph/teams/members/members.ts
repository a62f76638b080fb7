import { type MemberRecord, MEMBERS, membersOf, placeOf } from "../../../entities/chat.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { memberIdOf, memberJson } from "../../chats/chat-json.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, param, type Route } from "../../protocol/call.ts";
import { listRows } from "../../protocol/page.ts";
import { badRequest, forbidden, notFound } from "../../protocol/refusal.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { MEMBER_LIST_OPTIONS, MEMBER_LISTING } from "./member-listing.ts";
import { type MemberWish, readMember, readRoles } from "./wish.ts";
import { joinTeam, leaveTeam, ownersOf } from "../roster.ts";
import { ownTeamInPath, teamInPath } from "../team-access.ts";

const MOST_MEMBERS = 25_000;
const MOST_OWNERS = 100;

export const members: readonly Route[] = [
  { method: "GET", template: "/teams/{team}/members", handle: listTeamMembers, options: MEMBER_LIST_OPTIONS },
  { method: "POST", template: "/teams/{team}/members", handle: addMember },
  { method: "GET", template: "/teams/{team}/members/{member}", handle: readOne, options: ["$select"] },
  { method: "PATCH", template: "/teams/{team}/members/{member}", handle: changeRoles },
  { method: "DELETE", template: "/teams/{team}/members/{member}", handle: removeMember },
];

function listTeamMembers(call: Call): Answer {
  const { id } = teamInPath(call).team;
  return listMembers(call, `teams('${id}')/members`, membersOf(call.world, id));
}

/** Lists places; a filter names properties behind the type that has them. */
export function listMembers(call: Call, context: string, rows: readonly MemberRecord[]): Answer {
  const filter = call.query.get("$filter")?.replaceAll(/\bmicrosoft\.graph\.\w+\//g, "");
  const plain = filter === undefined ? call : { ...call, query: call.query.withAll({ $filter: filter }) };
  const json = (place: MemberRecord): JsonObject => memberJson(call.world, place);
  return listRows(plain, { ...MEMBER_LISTING, context }, { rows, json });
}

/** The place whose membership id is in the path. */
export function placeInPath(call: Call, of: string): MemberRecord {
  const id = param(call, "member");
  const place = membersOf(call.world, of).find((known) => memberIdOf(call.world, known) === id);
  if (place !== undefined) return place;
  throw notFound(`The membership '${id}' was not found.`);
}

/** A single place with its context. */
export function placeAnswer(call: Call, context: string, place: MemberRecord): Record<string, unknown> {
  const what = `${context}/microsoft.graph.aadUserConversationMember/$entity`;
  const json = select(memberJson(call.world, place), selectionOf(call, "aadUserConversationMember"));
  return { "@odata.context": contextOf(call, what), ...json };
}

function readOne(call: Call): Answer {
  const { id } = teamInPath(call).team;
  return { status: 200, json: placeAnswer(call, `teams('${id}')/members`, placeInPath(call, id)) };
}

function addMember(call: Call): Answer {
  const { id } = ownTeamInPath(call).team;
  const wish = readMember(call.world, bodyObject(call));
  const place = admit(call, id, wish);
  return { status: 201, json: placeAnswer(call, `teams('${id}')/members`, place) };
}

/** Lets somebody into a team, or makes a member of it an owner; nobody is made less than they are. */
export function admit(call: Call, teamId: string, wish: MemberWish): MemberRecord {
  const { world } = call;
  const known = placeOf(world, teamId, wish.userId);
  const isOwner = wish.isOwner || known?.roles.includes("owner") === true;
  if (wish.isOwner) checkOwnerRight(call);
  checkRoom(world, teamId, {
    isNew: known === undefined,
    isNewOwner: isOwner && known?.roles.includes("owner") !== true,
  });
  joinTeam(world, teamId, { userId: wish.userId, isOwner });
  const place = placeOf(world, teamId, wish.userId);
  if (place === undefined) throw new Error(`${wish.userId} did not get a place in ${teamId}.`);
  return place;
}

/** TeamMember.ReadWriteNonOwnerRole.All lets nobody touch owners. */
export function checkOwnerRight({ caller }: Call): void {
  if (caller.permissions.has("TeamMember.ReadWrite.All")) return;
  throw forbidden("TeamMember.ReadWrite.All is needed to add, change or remove owners.");
}

function checkRoom(world: World, teamId: string, { isNew, isNewOwner }: { isNew: boolean; isNewOwner: boolean }): void {
  if (isNew && MEMBERS.in(world).count("of", teamId) >= MOST_MEMBERS)
    throw forbidden(`A team has at most ${MOST_MEMBERS} members.`);
  if (isNewOwner && ownersOf(world, teamId).length >= MOST_OWNERS)
    throw forbidden(`A team has at most ${MOST_OWNERS} owners.`);
}

function changeRoles(call: Call): Answer {
  const { id } = ownTeamInPath(call).team;
  const place = placeInPath(call, id);
  const isOwner = readRoles(bodyObject(call)).includes("owner");
  if (isOwner && place.roles.includes("guest")) throw badRequest("A guest cannot be an owner.");
  if (isOwner !== place.roles.includes("owner")) checkOwnerRight(call);
  if (!isOwner) refuseLastOwner(call.world, place);
  joinTeam(call.world, id, { userId: place.userId, isOwner });
  const changed = placeOf(call.world, id, place.userId) ?? place;
  return { status: 200, json: placeAnswer(call, `teams('${id}')/members`, changed) };
}

/** A team or channel keeps an owner. */
export function refuseLastOwner(world: World, { of, userId }: MemberRecord): void {
  const owners = ownersOf(world, of);
  if (owners.length === 1 && owners[0]?.userId === userId)
    throw badRequest("The last owner cannot be removed; make somebody else an owner first.");
}

function removeMember(call: Call): Answer {
  const { id } = teamInPath(call).team;
  const place = placeInPath(call, id);
  // People may leave by themselves.
  if (call.caller.userId !== place.userId) ownTeamInPath(call);
  dismiss(call, place);
  return NO_CONTENT;
}

/** Takes somebody out of a team. */
export function dismiss(call: Call, place: MemberRecord): void {
  if (place.roles.includes("owner")) checkOwnerRight(call);
  refuseLastOwner(call.world, place);
  leaveTeam(call.world, place.of, place.userId);
}
