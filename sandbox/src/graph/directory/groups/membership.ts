import { SERVICE_PRINCIPALS } from "../../../entities/entra/principal.ts";
import {
  GROUP_LINKS,
  type GroupLink,
  groupLinkKey,
  type GroupRecord,
  GROUPS,
  idsIn,
  isLinked,
  isUnified,
} from "../../../entities/group.ts";
import { USERS } from "../../../entities/user.ts";
import type { World } from "../../../world.ts";
import { GraphRefusal, missingObject } from "../../protocol/refusal.ts";
import { followGroup, settleTeam } from "../../teams/settling.ts";
import { requestRefused } from "../refusal.ts";

const MOST_OWNERS = 100;
export const MOST_IN_ONE_REQUEST = 20;

/** Object id in a reference such as https://graph.microsoft.com/v1.0/directoryObjects/{id}. */
export function idInReference(reference: string | undefined): string {
  const id = /\/(?:directoryObjects|users|groups|servicePrincipals)(?:\/([^/]+)|\('([^']+)'\))$/i.exec(reference ?? "");
  const found = id?.[1] ?? id?.[2];
  if (found === undefined)
    throw requestRefused("A reference needs '@odata.id' with the address of a directory object.");
  return found.toLowerCase();
}

/** Refuses what cannot be added to a group; the whole of it, or nothing. */
export function checkNewLinks(world: World, group: GroupRecord, links: readonly GroupLink[]): void {
  const keys = links.map(groupLinkKey);
  if (new Set(keys).size < keys.length)
    throw requestRefused(
      "The request contains a property with duplicate values: a directory object can only be present once as an add/remove change.",
    );
  checkQuota(world, group, links);
  for (const link of links) checkObject(world, group, link);
  const known = links.find((link) => isLinked(world, link));
  if (known !== undefined) {
    throw requestRefused(
      `One or more added object references already exist for the following modified properties: '${known.role}s'.`,
    );
  }
}

/** Owners are counted before anybody looks who of them is one already. */
function checkQuota(world: World, group: GroupRecord, links: readonly GroupLink[]): void {
  const added = links.filter(({ role }) => role === "owner").length;
  if (added === 0 || idsIn(world, "owner", group.id).length + added <= MOST_OWNERS) return;
  throw new GraphRefusal(
    { status: 403, code: "Directory_QuotaExceeded" },
    `Unable to perform operation as '${added}' would exceed the maximum quota count '${MOST_OWNERS}' for forward-link 'owners'.`,
  );
}

/** People may be anything anywhere; groups own nothing, and Microsoft 365 groups have people only. */
function checkObject(world: World, group: GroupRecord, { role, objectId }: GroupLink): void {
  if (USERS.in(world).get(objectId) !== undefined) return;
  const kind = otherKind(world, objectId);
  if (role === "member" && isUnified(group))
    throw requestRefused(`A ${kind} cannot be added as a member of a Microsoft 365 group.`);
  if (role === "owner" && kind === "group") throw requestRefused("A group cannot be the owner of a group.");
}

function otherKind(world: World, id: string): "group" | "service principal" {
  if (GROUPS.in(world).get(id) !== undefined) return "group";
  if (SERVICE_PRINCIPALS.in(world).get(id) !== undefined) return "service principal";
  throw missingObject(id);
}

/** Adds people, groups and service principals; the team of the group hears of it later, and no part of what it was to hear before. */
export function addLinks(world: World, links: readonly GroupLink[]): void {
  for (const link of links) {
    settleTeam(world, link.groupId);
    GROUP_LINKS.in(world).put(link);
    followGroup(world, link.groupId, link.objectId);
  }
}

export function removeLink(world: World, link: GroupLink): void {
  if (!isLinked(world, link)) throw missingObject(link.objectId);
  if (link.role === "owner" && idsIn(world, "owner", link.groupId).length === 1)
    throw requestRefused("The group must have at least one owner, hence this owner cannot be removed.");
  settleTeam(world, link.groupId);
  GROUP_LINKS.in(world).remove(groupLinkKey(link));
  followGroup(world, link.groupId, link.objectId);
}
