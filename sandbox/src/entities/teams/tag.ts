import { defineTable } from "../../kernel/table.ts";

/** A name by which some members of a team can be mentioned together. */
export interface TagRecord {
  readonly id: string;
  readonly teamId: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly userIds: readonly string[];
}

export const TAGS = defineTable<TagRecord, "team">({
  name: "team-tags",
  key: (row) => row.id,
  indexes: { team: (row) => row.teamId },
  tracked: true,
});
