import { type EventRecord, EVENTS } from "../../entities/event.ts";
import type { World } from "../../world.ts";
import { blankEvent, type CalendarOwner } from "./blank-event.ts";
import { withAttachments } from "./enclosures/attaching.ts";
import { partsOf } from "./event-applied.ts";
import { invite } from "./event-copies.ts";
import { goOnline } from "./event-online.ts";
import { timesOf } from "./event-times.ts";
import type { EventWish } from "./event-wish.ts";
import { invalidProperty } from "./refusals.ts";
import { letRoomsAnswer } from "./scheduling/room-answers.ts";
import { repeat } from "./series/repeating.ts";

/** Books an event. The same transactionId in the same mailbox gives the event of the first time, unchanged. */
export function createEvent(world: World, owner: CalendarOwner, wish: EventWish): EventRecord {
  const [earlier] =
    wish.transactionId === undefined ? [] : EVENTS.in(world).by("transaction", `${owner.id} ${wish.transactionId}`);
  if (earlier !== undefined) return earlier;
  const plain = wishedEvent(blankEvent(world, owner), wish);
  const online = wish.online === true ? goOnline(world, plain, owner) : plain;
  const event = EVENTS.in(world).put(withAttachments(world, online, wish.attachments ?? []));
  invite(world, event, event.attendees);
  letRoomsAnswer(world, event);
  return event;
}

function wishedEvent(blank: EventRecord, wish: EventWish): EventRecord {
  const { start, end, isAllDay = false, recurrence, calendarId } = wish;
  if (start === undefined || end === undefined) throw invalidProperty("An event needs a start and an end.");
  return {
    ...blank,
    ...repeat(blank, timesOf(start, end, isAllDay), recurrence ?? undefined),
    ...partsOf(wish),
    ...(calendarId === undefined ? {} : { calendarId }),
    settings: { ...blank.settings, ...wish.settings },
  };
}
