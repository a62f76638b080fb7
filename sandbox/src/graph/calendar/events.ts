import { type EventRecord, EVENTS, isMember } from "../../entities/event.ts";
import { type Answer, bodyObject, type Call, NO_CONTENT, type Route } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import type { CalendarOwner } from "./blank-event.ts";
import { calendarInPath } from "./calendars/calendar-in-path.ts";
import { changeEvent, removeEvent } from "./event-changes.ts";
import { createEvent } from "./event-creation.ts";
import { changeKeyOf } from "./event-json.ts";
import { readEventWish } from "./event-wish.ts";
import { calendarOwnerInPath, eventInPath, mailboxInPath } from "./mailbox.ts";
import { invalidRequest } from "./refusals.ts";
import { EVENT_OPTIONS, ONE_EVENT_OPTIONS, showEvent, showEvents } from "./view/event-view.ts";

const ONE = "/users/{user}/events/{e}";
const OF_CALENDAR = "/users/{user}/calendars/{cal}/events";

export const events: readonly Route[] = [
  { method: "GET", template: "/users/{user}/events", handle: listAll, options: EVENT_OPTIONS },
  { method: "POST", template: "/users/{user}/events", handle: postEvent },
  { method: "GET", template: "/users/{user}/calendar/events", handle: listDefault, options: EVENT_OPTIONS },
  { method: "POST", template: "/users/{user}/calendar/events", handle: postEvent },
  { method: "GET", template: OF_CALENDAR, handle: listOfCalendar, options: EVENT_OPTIONS },
  { method: "POST", template: OF_CALENDAR, handle: postToCalendar },
  { method: "GET", template: ONE, handle: readEvent, options: ONE_EVENT_OPTIONS },
  { method: "PATCH", template: ONE, handle: patchEvent },
  { method: "DELETE", template: ONE, handle: deleteEvent },
];

/** Single events and series of a mailbox, the newest first; what differs in a series is listed with its instances only. */
export function listedEvents(call: Call, mailbox: string): EventRecord[] {
  return EVENTS.in(call.world)
    .by("mailbox", mailbox)
    .filter((event) => !isMember(event))
    .sort((a, b) => b.createdAt - a.createdAt);
}

function listAll(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  return showEvents(call, `users('${owner.id}')`, listedEvents(call, owner.id));
}

function listDefault(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  const inside = listedEvents(call, owner.id).filter((event) => event.calendarId === undefined);
  return showEvents(call, `users('${owner.id}')/calendar`, inside);
}

function listOfCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const { id, isDefault } = calendarInPath(call, owner);
  const wanted = isDefault ? undefined : id;
  const inside = listedEvents(call, owner.id).filter((event) => event.calendarId === wanted);
  return showEvents(call, `users('${owner.id}')/calendars('${encodeURIComponent(id)}')`, inside);
}

function readEvent(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  return showEvent(call, `users('${owner.id}')`, { event: eventInPath(call, owner), status: 200 });
}

function postEvent(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  const event = createEvent(call.world, owner, readEventWish(bodyObject(call)));
  return showEvent(call, `users('${owner.id}')`, { event, status: 201 });
}

function postToCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const { id, isDefault } = calendarInPath(call, owner);
  const wish = readEventWish(bodyObject(call));
  const event = createEvent(call.world, owner, isDefault ? wish : { ...wish, calendarId: id });
  return showEvent(call, `users('${owner.id}')`, { event, status: 201 });
}

function patchEvent(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  return patched(call, `users('${owner.id}')`, { event: eventInPath(call, owner), owner });
}

/** Changes an event as the call says. `place` is what stands behind $metadata# without /events. */
export function patched(
  call: Call,
  place: string,
  { event, owner }: { readonly event: EventRecord; readonly owner: CalendarOwner },
): Answer {
  checkUnchanged(call, event);
  const wish = readEventWish(bodyObject(call));
  if (wish.transactionId !== undefined && wish.transactionId !== event.transactionId) {
    throw invalidRequest("The property 'transactionId' can only be set when an event is created.");
  }
  if (wish.attachments !== undefined) throw invalidRequest("Attachments are added to an event at its attachments.");
  return showEvent(call, place, { event: changeEvent(call.world, event, { wish, owner }), status: 200 });
}

function deleteEvent(call: Call): Answer {
  return deleted(call, eventInPath(call, calendarOwnerInPath(call)));
}

/** Deletes an event, unless it is another by now than the caller thinks. */
export function deleted(call: Call, event: EventRecord): Answer {
  checkUnchanged(call, event);
  removeEvent(call.world, event, { state: "deleted", comment: "" });
  return NO_CONTENT;
}

function checkUnchanged(call: Call, event: EventRecord): void {
  const wanted = call.headers["if-match"];
  if (wanted === undefined || wanted === "*" || wanted.includes(changeKeyOf(event))) return;
  throw new GraphRefusal(
    { status: 412, code: "ErrorIrresolvableConflict" },
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  );
}
