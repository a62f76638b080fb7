import { MEMBERS, memberKey, membersOf } from "../../../entities/chat.ts";
import { CHANNEL_GRAVES, CHANNELS, type ChannelRecord } from "../../../entities/team.ts";
import { CHANNEL_SHARES, channelShareKey } from "../../../entities/teams/channel-share.ts";
import { TABS } from "../../../entities/teams/teams-app.ts";
import type { World } from "../../../world.ts";

/** Deletes a channel with its members and tabs; its name is taken for 30 days more. */
export function buryChannel(world: World, { id, teamId, displayName }: ChannelRecord): void {
  const deletedAt = world.clock.now();
  CHANNEL_GRAVES.in(world).put({ channelId: id, teamId, displayName, deletedAt });
  for (const { userId } of membersOf(world, id)) MEMBERS.in(world).remove(memberKey(id, userId));
  for (const tab of TABS.in(world).by("of", id)) TABS.in(world).remove(tab.id);
  for (const share of CHANNEL_SHARES.in(world).by("channel", id))
    CHANNEL_SHARES.in(world).remove(channelShareKey(share));
  CHANNELS.in(world).remove(id);
}
