import { type PresenceRecord, PRESENCES } from "../../entities/meetings/presence.ts";
import { MAILBOX_SETTINGS, type MailboxSettingsRecord } from "../../entities/calendar/mailbox-settings.ts";
import { presenceJson } from "../../graph/presence/presence-json.ts";
import { settlePresence } from "../../graph/presence/settling.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { feedOf } from "./feed.ts";

export const presenceFeed = feedOf({ table: PRESENCES, kinds: ["presence"], happenings: presenceHappenings });

/** Out of office is part of presence: when a mailbox says so, it is looked at again, and what comes of it is told above. */
export const outOfOfficeFeed = feedOf({ table: MAILBOX_SETTINGS, kinds: ["presence"], happenings: lookAgain });

function lookAgain(world: World, { after }: RowChange<MailboxSettingsRecord>): Happening[] {
  if (after !== undefined) settlePresence(world, after.userId);
  return [];
}

/** A wish that changes nothing others see is nobody's business. The first time somebody is seen is a change: until then they were offline. */
function presenceHappenings(world: World, { before, after }: RowChange<PresenceRecord>): Happening[] {
  if (after === undefined || (before !== undefined && visible(before) === visible(after))) return [];
  const { userId } = after;
  return [
    {
      kind: "presence",
      changeType: "updated",
      resource: `communications/presences/${userId}`,
      odataType: "presence",
      odataId: `users/${userId}/presence`,
      id: userId,
      facts: { id: [userId] },
      json: () => presenceJson(world, after, { isOwn: false }),
    },
  ];
}

function visible({ availability, activity, outOfOffice, statusMessage }: PresenceRecord): string {
  return JSON.stringify([availability, activity, outOfOffice, statusMessage?.content]);
}
