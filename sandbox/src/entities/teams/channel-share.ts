import { defineTable } from "../../kernel/table.ts";

/** A shared channel in another team than its own: everybody in that team gets in, guests do not. */
export interface ChannelShare {
  readonly channelId: string;
  readonly teamId: string;
}

export function channelShareKey({ channelId, teamId }: ChannelShare): string {
  return `${channelId} ${teamId}`;
}

export const CHANNEL_SHARES = defineTable<ChannelShare, "channel" | "team">({
  name: "channel-shares",
  key: channelShareKey,
  indexes: { channel: (row) => row.channelId, team: (row) => row.teamId },
});
