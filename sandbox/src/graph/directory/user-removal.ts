import { MEMBERS, memberKey } from "../../entities/chat.ts";
import { DELETED_OBJECTS } from "../../entities/directory/deleted-object.ts";
import { leaveGroups, linksOf } from "../../entities/group.ts";
import { USERS } from "../../entities/user.ts";
import type { World } from "../../world.ts";

/** Deletes a person, who may be restored for 30 days with the places in groups and teams. */
export function removeUser(world: World, id: string): void {
  const user = USERS.in(world).get(id);
  if (user === undefined) return;
  const members = MEMBERS.in(world)
    .by("user", id)
    .filter(({ kind }) => kind !== "chat");
  const links = linksOf(world, id);
  DELETED_OBJECTS.in(world).put({ kind: "user", id, deletedAt: world.clock.now(), user, links, members });
  for (const member of members) MEMBERS.in(world).remove(memberKey(member.of, id));
  leaveGroups(world, id);
  USERS.in(world).remove(id);
}
