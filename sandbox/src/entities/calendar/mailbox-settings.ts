import type { JsonObject } from "../../kernel/json.ts";
import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

/** When somebody works, by the clock on the wall of their zone. Times are milliseconds from midnight. */
export interface WorkingHours {
  /** From Sunday, 0. */
  readonly days: readonly number[];
  readonly start: number;
  readonly end: number;
  /** As it was named; null for the zone of the mailbox. */
  readonly zone: string | null;
}

export interface MailboxSettingsRecord {
  readonly userId: string;
  readonly workingHours: WorkingHours;
  /** automaticRepliesSetting, dateFormat, timeFormat, language and the like where they were changed, in Graph's own words. */
  readonly more: JsonObject;
}

export const MAILBOX_SETTINGS = defineTable<MailboxSettingsRecord>({
  name: "mailbox-settings",
  key: (row) => row.userId,
  indexes: {},
});

const HOUR = 3_600_000;

/** Monday to Friday from 8 to 5 until somebody says otherwise. */
export function mailboxSettingsOf(world: World, userId: string): MailboxSettingsRecord {
  const usual = { days: [1, 2, 3, 4, 5], start: 8 * HOUR, end: 17 * HOUR, zone: null };
  return MAILBOX_SETTINGS.in(world).get(userId) ?? { userId, workingHours: usual, more: {} };
}
