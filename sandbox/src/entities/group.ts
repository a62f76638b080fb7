import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";

export interface GroupRecord {
  readonly id: string;
  readonly displayName: string;
  readonly createdAt: number;
  readonly memberIds: readonly string[];
  readonly ownerIds: readonly string[];
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const GROUPS = defineTable<GroupRecord>({ name: "groups", key: (row) => row.id, indexes: {} });
