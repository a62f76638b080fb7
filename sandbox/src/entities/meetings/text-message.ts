import { defineTable } from "../../kernel/table.ts";

/** A text message that Teams would send to a phone. */
export interface TextMessageRecord {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  /** Of the meeting it is about. */
  readonly thread: string;
  /** confirmation, reschedule, cancellation or reminder. */
  readonly about: string;
}

export const TEXT_MESSAGES = defineTable<TextMessageRecord>({
  name: "text-messages",
  key: (row) => row.id,
  indexes: {},
});
