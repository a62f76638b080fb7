import { defineTable } from "../../kernel/table.ts";

/** A picture that was put up for a person, a group or a team. */
export interface PhotoRecord {
  /** Object id of whom it shows; a team has its group's. */
  readonly of: string;
  readonly contentType: string;
  /** Base64. */
  readonly bytes: string;
  readonly putAt: number;
}

export const PHOTOS = defineTable<PhotoRecord>({ name: "photos", key: (row) => row.of, indexes: {} });
