import { type Answer, bodyObject, type Call, type Route } from "../../protocol/call.ts";
import { createEvent } from "../event-creation.ts";
import { readEventWish } from "../event-wish.ts";
import { deleted, listedEvents, patched } from "../events.ts";
import { eventInPath } from "../mailbox.ts";
import { viewedEvents } from "../view/calendar-view.ts";
import { EVENT_OPTIONS, ONE_EVENT_OPTIONS, showEvent, showEvents } from "../view/event-view.ts";
import { groupOwner, groupWithCalendar } from "./group-owner.ts";

const ONE = "/groups/{id}/events/{e}";

export const groupEvents: readonly Route[] = [
  { method: "GET", template: "/groups/{id}/events", handle: listGroupEvents, options: EVENT_OPTIONS },
  { method: "POST", template: "/groups/{id}/events", handle: postGroupEvent },
  { method: "GET", template: ONE, handle: readGroupEvent, options: ONE_EVENT_OPTIONS },
  { method: "PATCH", template: ONE, handle: patchGroupEvent },
  { method: "DELETE", template: ONE, handle: deleteGroupEvent },
  { method: "GET", template: "/groups/{id}/calendarView", handle: viewGroupCalendar, options: EVENT_OPTIONS },
];

function listGroupEvents(call: Call): Answer {
  const { id } = groupWithCalendar(call);
  return showEvents(call, `groups('${id}')`, listedEvents(call, id));
}

function viewGroupCalendar(call: Call): Answer {
  const { id } = groupWithCalendar(call);
  return showEvents(call, `groups('${id}')/calendar`, viewedEvents(call, id, undefined));
}

function postGroupEvent(call: Call): Answer {
  const group = groupWithCalendar(call);
  const event = createEvent(call.world, groupOwner(call.world, group), readEventWish(bodyObject(call)));
  return showEvent(call, `groups('${group.id}')`, { event, status: 201 });
}

function readGroupEvent(call: Call): Answer {
  const group = groupWithCalendar(call);
  return showEvent(call, `groups('${group.id}')`, { event: eventInPath(call, group), status: 200 });
}

function patchGroupEvent(call: Call): Answer {
  const group = groupWithCalendar(call);
  const event = eventInPath(call, group);
  return patched(call, `groups('${group.id}')`, { event, owner: groupOwner(call.world, group) });
}

function deleteGroupEvent(call: Call): Answer {
  return deleted(call, eventInPath(call, groupWithCalendar(call)));
}
