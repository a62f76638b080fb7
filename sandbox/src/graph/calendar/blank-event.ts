import type { EventRecord } from "../../entities/event.ts";
import { addressOf, type UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { freshEventId, freshICalUId } from "./event-ids.ts";
import { USUAL_SETTINGS } from "./event-wish.ts";
import { htmlBody } from "./join-block.ts";

/** Whose calendar an event is made in: a person's, a room's or a group's. */
export type CalendarOwner = Pick<UserRecord, "id" | "displayName" | "mail" | "userPrincipalName" | "teams">;

/** An event of which nothing was said yet. */
export function blankEvent(world: World, owner: CalendarOwner): EventRecord {
  const now = world.clock.now();
  return {
    id: freshEventId(world),
    mailbox: owner.id,
    iCalUId: freshICalUId(world),
    change: 1,
    createdAt: now,
    modifiedAt: now,
    organizer: { name: owner.displayName, address: addressOf(owner) },
    isOrganizer: true,
    isCancelled: false,
    response: "organizer",
    respondedAt: 0,
    subject: "",
    body: htmlBody("html", ""),
    startsAt: 0,
    endsAt: 0,
    startZone: "UTC",
    endZone: "UTC",
    isAllDay: false,
    attendees: [],
    thread: null,
    wasOnline: false,
    transactionId: null,
    extended: [],
    settings: USUAL_SETTINGS,
  };
}
