import { type EventRecord, isMaster } from "../../../entities/event.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { calendarInPath } from "../calendars/calendar-in-path.ts";
import { calendarOwnerInPath, eventInPath, mailboxInPath } from "../mailbox.ts";
import { invalidRequest } from "../refusals.ts";
import { eventsBetween, exceptionsOf, occurrencesIn, overlaps } from "../series/occurrences.ts";
import { EVENT_OPTIONS, showEvents } from "./event-view.ts";
import { windowIn } from "./window.ts";

export const calendarViews: readonly Route[] = [
  { method: "GET", template: "/users/{user}/calendarView", handle: viewDefault, options: EVENT_OPTIONS },
  { method: "GET", template: "/users/{user}/calendar/calendarView", handle: viewDefault, options: EVENT_OPTIONS },
  { method: "GET", template: "/users/{user}/calendars/{cal}/calendarView", handle: viewOne, options: EVENT_OPTIONS },
  { method: "GET", template: "/users/{user}/events/{e}/instances", handle: listInstances, options: EVENT_OPTIONS },
];

/** What happens in a calendar in the window of the query. `calendarId` is undefined for the default calendar. */
export function viewedEvents(call: Call, mailbox: string, calendarId: string | undefined): EventRecord[] {
  const window = windowIn(call.query.get("startDateTime"), call.query.get("endDateTime"));
  return eventsBetween(call.world, mailbox, window).filter((event) => event.calendarId === calendarId);
}

function viewDefault(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  return showEvents(call, `users('${owner.id}')/calendar`, viewedEvents(call, owner.id, undefined));
}

function viewOne(call: Call): Answer {
  const owner = mailboxInPath(call);
  const { id, isDefault } = calendarInPath(call, owner);
  const place = `users('${owner.id}')/calendars('${encodeURIComponent(id)}')`;
  return showEvents(call, place, viewedEvents(call, owner.id, isDefault ? undefined : id));
}

/** The occurrences and exceptions of one series. */
function listInstances(call: Call): Answer {
  const owner = calendarOwnerInPath(call);
  const master = eventInPath(call, owner);
  const window = windowIn(call.query.get("startDateTime"), call.query.get("endDateTime"));
  if (!isMaster(master)) throw invalidRequest("Instances are listed of the master event of a recurring series only.");
  const exceptions = exceptionsOf(call.world, master).filter((event) => overlaps(event, window));
  const instances = [...occurrencesIn(call.world, master, window), ...exceptions];
  return showEvents(
    call,
    `users('${owner.id}')`,
    instances.toSorted((a, b) => a.startsAt - b.startsAt),
  );
}
