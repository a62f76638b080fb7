import { type EventRecord, isMaster } from "../../entities/event.ts";
import type { World } from "../../world.ts";
import { applied } from "./event-applied.ts";
import { invite, refreshCopies, tellAll, uninvite } from "./event-copies.ts";
import type { CalendarOwner } from "./blank-event.ts";
import { afterBodyChange, closeMeeting, goOnline, syncMeeting } from "./event-online.ts";
import { hasMoved } from "./event-times.ts";
import type { EventWish } from "./event-wish.ts";
import { letRoomsAnswer } from "./scheduling/room-answers.ts";
import { carryToExceptions, keepsRhythm } from "./series/exceptions.ts";
import { dropEvent, keepEvent } from "./series/keeping.ts";
import { checkNeighbours } from "./series/neighbours.ts";

/** Changes an event in its mailbox and, when it is the organiser's, in everybody's. */
export function changeEvent(
  world: World,
  event: EventRecord,
  { wish, owner }: { wish: EventWish; owner: CalendarOwner },
): EventRecord {
  const asked = applied(event, wish);
  if (hasMoved(event, asked)) checkNeighbours(world, asked);
  const changed = afterBodyChange(world, { ...asked, change: event.change + 1, modifiedAt: world.clock.now() });
  // Once an event was online, Exchange ignores later wishes for it.
  const final = keepEvent(world, wish.online === true && !event.wasOnline ? goOnline(world, changed, owner) : changed);
  if (isMaster(event)) carryToExceptions(world, { before: event, after: final }, keepsRhythm(event, final));
  if (event.isOrganizer) tellTheOthers(world, { before: event, after: final }, isNews(wish));
  return final;
}

/** What people are mailed about; reminders, categories and the like are nobody else's business. */
function isNews(wish: EventWish): boolean {
  const { subject, body, start, end, isAllDay, online, recurrence, settings } = wish;
  const parts = [subject, body, start, end, isAllDay, online, recurrence, settings["location"]];
  return parts.some((part) => part !== undefined);
}

function tellTheOthers(
  world: World,
  { before, after }: { before: EventRecord; after: EventRecord },
  news: boolean,
): void {
  syncMeeting(world, after);
  const was = new Set(before.attendees.map(({ address }) => address.toLowerCase()));
  const is = new Set(after.attendees.map(({ address }) => address.toLowerCase()));
  uninvite(world, before, {
    gone: before.attendees.filter(({ address }) => !is.has(address.toLowerCase())),
    comment: "",
  });
  refreshCopies(world, { before, after });
  const stayed = after.attendees.filter(({ address }) => was.has(address.toLowerCase()));
  if (news) tellAll(world, { ...after, attendees: stayed }, "update");
  invite(
    world,
    after,
    after.attendees.filter(({ address }) => !was.has(address.toLowerCase())),
  );
  letRoomsAnswer(world, after);
}

/** Takes an event out of its mailbox; the organiser's takes the others' along, with a notice. */
export function removeEvent(
  world: World,
  event: EventRecord,
  ending: { state: "cancelled" | "deleted"; comment: string },
): void {
  if (event.isOrganizer) {
    closeMeeting(world, event, ending.state);
    uninvite(world, event, { gone: event.attendees, comment: ending.comment });
  }
  dropEvent(world, event);
}
