import { APPS } from "../../../entities/app.ts";
import { type MemberRecord, MEMBERS } from "../../../entities/chat.ts";
import {
  DELETED_OBJECTS,
  type DeletedGroup,
  type DeletedObject,
  type DeletedUser,
} from "../../../entities/directory/deleted-object.ts";
import { SERVICE_PRINCIPALS } from "../../../entities/entra/principal.ts";
import { GROUP_LINKS, type GroupLink, GROUPS } from "../../../entities/group.ts";
import { CHANNELS, TEAMS } from "../../../entities/team.ts";
import { findUser, USERS } from "../../../entities/user.ts";
import { textAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { GraphRefusal } from "../../protocol/refusal.ts";

/** Puts a deleted object back, with its places in whatever is still there. */
export function restoreObject(world: World, object: DeletedObject): void {
  if (object.kind === "user") restoreUser(world, object);
  if (object.kind === "group") restoreGroup(world, object);
  if (object.kind === "application") APPS.in(world).put(object.application);
  if (object.kind === "servicePrincipal") SERVICE_PRINCIPALS.in(world).put(object.principal);
  DELETED_OBJECTS.in(world).remove(object.id);
}

function restoreUser(world: World, { user, links, members }: DeletedUser): void {
  if (findUser(world, user.userPrincipalName) !== undefined) throw conflict("userPrincipalName");
  USERS.in(world).put(user);
  putBack(world, links, members);
}

function restoreGroup(world: World, { group, links, team, channels, members }: DeletedGroup): void {
  const nickname = textAt(group.more, "mailNickname")?.toLowerCase() ?? "";
  if (GROUPS.in(world).by("nickname", nickname).length > 0) throw conflict("mailNickname");
  GROUPS.in(world).put(group);
  if (team !== null) TEAMS.in(world).put(team);
  for (const channel of channels) CHANNELS.in(world).put(channel);
  putBack(world, links, members);
}

function conflict(property: string): GraphRefusal {
  const head = { status: 400, code: "Request_BadRequest", inner: "ObjectConflict" };
  return new GraphRefusal(head, `Another object with the same value for property ${property} already exists.`);
}

function putBack(world: World, links: readonly GroupLink[], members: readonly MemberRecord[]): void {
  const isThere = (id: string): boolean =>
    USERS.in(world).get(id) !== undefined || GROUPS.in(world).get(id) !== undefined;
  for (const link of links) if (isThere(link.groupId) && isThere(link.objectId)) GROUP_LINKS.in(world).put(link);
  const places = { team: TEAMS, channel: CHANNELS } as const;
  for (const member of members) {
    if (member.kind === "chat" || USERS.in(world).get(member.userId) === undefined) continue;
    if (places[member.kind].in(world).get(member.of) !== undefined) MEMBERS.in(world).put(member);
  }
}
