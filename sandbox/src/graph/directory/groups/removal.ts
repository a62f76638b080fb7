import { MEMBERS, memberKey } from "../../../entities/chat.ts";
import { DELETED_OBJECTS } from "../../../entities/directory/deleted-object.ts";
import {
  GROUP_LINKS,
  groupLinkKey,
  type GroupRecord,
  GROUPS,
  isUnified,
  leaveGroups,
  linksIn,
  linksOf,
} from "../../../entities/group.ts";
import { CHANNELS, TEAMS } from "../../../entities/team.ts";
import { flagAt } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";

/**
 * Deletes a group with its team. It may be restored for 30 days, unless it comes from a directory on premises:
 * such security groups are gone for good.
 */
export function removeGroup(world: World, group: GroupRecord): void {
  const { id } = group;
  const team = TEAMS.in(world).get(id) ?? null;
  const channels = CHANNELS.in(world).by("team", id);
  const members = [id, ...channels.map((channel) => channel.id)].flatMap((of) => MEMBERS.in(world).by("of", of));
  const links = [...linksIn(world, id), ...linksOf(world, id)];
  if (isUnified(group) || flagAt(group.more, "onPremisesSyncEnabled") !== true) {
    const deletedAt = world.clock.now();
    DELETED_OBJECTS.in(world).put({ kind: "group", id, deletedAt, group, links, team, channels, members });
  }
  for (const member of members) MEMBERS.in(world).remove(memberKey(member.of, member.userId));
  for (const channel of channels) CHANNELS.in(world).remove(channel.id);
  TEAMS.in(world).remove(id);
  for (const link of linksIn(world, id)) GROUP_LINKS.in(world).remove(groupLinkKey(link));
  leaveGroups(world, id);
  GROUPS.in(world).remove(id);
}
