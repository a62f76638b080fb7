import type { ChannelRecord } from "../../../entities/team.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { holderOf } from "./access.ts";
import { summaryOf } from "../team-json.ts";

/** Every property of a channel but its summary, which comes only when it is selected. */
export function channelJson(world: World, channel: ChannelRecord): JsonObject {
  const { id, displayName, description, membershipType, isArchived } = channel;
  return {
    id,
    createdDateTime: isoMillis(channel.createdAt),
    displayName,
    description,
    isFavoriteByDefault: null,
    email: channel.email ?? "",
    tenantId: tenantOf(world).id,
    webUrl: linkOf(world, channel, encodeURIComponent(displayName)),
    membershipType,
    isArchived,
    ...channel.more,
  };
}

/** Opens a channel, or something in it, in Teams. */
export function linkOf(world: World, { id, teamId }: ChannelRecord, what: string): string {
  return `${world.origin}/l/channel/${encodeURIComponent(id)}/${what}?groupId=${teamId}&tenantId=${tenantOf(world).id}`;
}

/** The same with the summary. */
export function wholeChannelJson(world: World, channel: ChannelRecord): JsonObject {
  const summary = { ...summaryOf(world, holderOf(channel)), hasMembersFromOtherTenants: false };
  return { ...channelJson(world, channel), summary };
}
