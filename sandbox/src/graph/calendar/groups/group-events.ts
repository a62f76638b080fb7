import { type Answer, bodyObject, type Call, type Route } from "../../protocol/call.ts";
import { createEvent } from "../event-creation.ts";
import { readEventWish } from "../event-wish.ts";
import { listedEvents } from "../events.ts";
import { viewedEvents } from "../view/calendar-view.ts";
import { EVENT_OPTIONS, showEvent, showEvents } from "../view/event-view.ts";
import { groupOwner, groupWithCalendar } from "./group-owner.ts";

export const groupEvents: readonly Route[] = [
  { method: "GET", template: "/groups/{id}/events", handle: listGroupEvents, options: EVENT_OPTIONS },
  { method: "POST", template: "/groups/{id}/events", handle: postGroupEvent },
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
