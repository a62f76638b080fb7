import { defineTable } from "../../kernel/table.ts";

/** A file that is attached to an event or a message. */
export interface AttachmentRecord {
  readonly id: string;
  /** Id of the event or message. */
  readonly itemId: string;
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly modifiedAt: number;
  /** Base64. */
  readonly bytes: string;
}

export const ATTACHMENTS = defineTable<AttachmentRecord, "item">({
  name: "attachments",
  key: (row) => row.id,
  indexes: { item: (row) => row.itemId },
});
