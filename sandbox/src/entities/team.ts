import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";

/** A team: the Teams half of a Microsoft 365 group, under the group's id. Name, description and visibility are the group's. */
export interface TeamRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly isArchived: boolean;
  /** Such as educationClass; "none" for an ordinary team. */
  readonly specialization: string;
  readonly classification: string | null;
  /** Students of a class team do not see it before an owner activates it. */
  readonly isMembershipLimitedToOwners: boolean;
  readonly internalId: string;
  /** memberSettings, guestSettings, funSettings, messagingSettings, discoverySettings, in Graph's own words. */
  readonly settings: JsonObject;
}

export const TEAMS = defineTable<TeamRecord>({ name: "teams", key: (row) => row.id, indexes: {}, tracked: true });

export interface ChannelRecord {
  /** Such as 19:…@thread.tacv2 */
  readonly id: string;
  readonly teamId: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly membershipType: "standard" | "private" | "shared";
  readonly isPrimary: boolean;
  readonly isArchived: boolean;
  readonly createdAt: number;
  readonly email: string | null;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const CHANNELS = defineTable<ChannelRecord, "team">({
  name: "channels",
  key: (row) => row.id,
  indexes: { team: (row) => row.teamId },
  tracked: true,
});

/** The name of a deleted channel, which its team cannot use again for 30 days. */
export interface ChannelGrave {
  readonly channelId: string;
  readonly teamId: string;
  readonly displayName: string;
  readonly deletedAt: number;
}

export const CHANNEL_GRAVES = defineTable<ChannelGrave, "team">({
  name: "channel-graves",
  key: (row) => row.channelId,
  indexes: { team: (row) => row.teamId },
});
