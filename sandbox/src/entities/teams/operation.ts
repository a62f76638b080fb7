import { defineTable } from "../../kernel/table.ts";
import type { MemberRecord } from "../chat.ts";
import type { ChannelRecord, TeamRecord } from "../team.ts";

export type OperationType =
  | "createTeam"
  | "teamifyGroup"
  | "cloneTeam"
  | "archiveTeam"
  | "unarchiveTeam"
  | "createChannel"
  | "archiveChannel"
  | "unarchiveChannel";

/** What is so once the operation has succeeded. */
export type Outcome =
  | {
      readonly kind: "made";
      readonly team: TeamRecord | null;
      readonly channels: readonly ChannelRecord[];
      readonly members: readonly MemberRecord[];
    }
  | { readonly kind: "archived"; readonly channelId: string | null; readonly isArchived: boolean };

/** Something that takes Teams a while. */
export interface TeamOperation {
  readonly id: string;
  /** The team it is looked up under; of a copy, the one that is copied. */
  readonly teamId: string;
  readonly type: OperationType;
  /** Team or channel that comes of it. */
  readonly targetId: string;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** null once it is so. */
  readonly outcome: Outcome | null;
}

export const TEAM_OPERATIONS = defineTable<TeamOperation, "pending" | "target">({
  name: "team-operations",
  key: (row) => row.id,
  indexes: {
    pending: (row) => (row.outcome === null ? undefined : "yes"),
    target: (row) => (row.outcome === null ? undefined : row.targetId),
  },
});

/** A change among a group's members that its team has not heard of yet. */
export interface TeamSync {
  readonly teamId: string;
  readonly userId: string;
  readonly dueAt: number;
}

export const TEAM_SYNCS = defineTable<TeamSync, "team">({
  name: "team-syncs",
  key: (row) => `${row.teamId} ${row.userId}`,
  indexes: { team: (row) => row.teamId },
});
