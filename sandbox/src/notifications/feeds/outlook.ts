import { defaultCalendarOf } from "../../entities/calendar/calendar.ts";
import { EVENTS, type EventRecord, isMember } from "../../entities/event.ts";
import { MESSAGES, type MessageRecord } from "../../entities/message.ts";
import { findUser } from "../../entities/user.ts";
import { etagOf, plainEventJson } from "../../graph/calendar/event-json.ts";
import { changeKeyOf, folderIdOf, messageJson } from "../../graph/mail/message-json.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { changeOf, feedOf } from "./feed.ts";

export const calendarFeed = feedOf({ table: EVENTS, kinds: ["event"], happenings: eventHappenings });
export const mailFeed = feedOf({ table: MESSAGES, kinds: ["message"], happenings: messageHappenings });

/** Both names by which the address of a subscription may call the owner of a mailbox. */
function namesOf(world: World, userId: string): string[] {
  const user = findUser(world, userId);
  return user === undefined ? [userId] : [user.id, user.userPrincipalName];
}

function eventHappenings(world: World, change: RowChange<EventRecord>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  const { row, changeType } = found;
  const place = `Users/${row.mailbox}/Events/${row.id}`;
  return [
    {
      kind: "event",
      // The occurrence was there before it became an exception.
      changeType: isMember(row) && changeType === "created" ? "updated" : changeType,
      resource: place,
      odataType: "Event",
      odataId: place,
      etag: etagOf(row),
      id: row.id,
      facts: { user: namesOf(world, row.mailbox), cal: [row.calendarId ?? defaultCalendarOf(world, row.mailbox).id] },
      json: () => plainEventJson(world, row),
    },
  ];
}

function messageHappenings(world: World, change: RowChange<MessageRecord>): Happening[] {
  const found = changeOf(change);
  if (found === undefined) return [];
  const { row, changeType } = found;
  const place = `Users/${row.mailbox}/Messages/${row.id}`;
  return [
    {
      kind: "message",
      changeType,
      resource: place,
      odataType: "Message",
      odataId: place,
      etag: `W/"${changeKeyOf(row)}"`,
      id: row.id,
      facts: { user: namesOf(world, row.mailbox), f: [row.folder, folderIdOf(row.mailbox, row.folder)] },
      json: () => messageJson(world, row, undefined),
    },
  ];
}
