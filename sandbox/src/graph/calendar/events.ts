import { type EventRecord, EVENTS } from "../../entities/event.ts";
import type { UserRecord } from "../../entities/user.ts";
import { instantOf, wallMillis } from "../../kernel/clock.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, preference, type Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { badRequest, GraphRefusal } from "../protocol/refusal.ts";
import { select, selectionOf } from "../protocol/select.ts";
import { changeEvent, createEvent, removeEvent } from "./event-changes.ts";
import {
  changeKeyOf,
  etagOf,
  eventJson,
  type EventView,
  finishEvent,
  PLAIN_VIEW,
  plainEventJson,
} from "./event-json.ts";
import { readEventWish } from "./event-wish.ts";
import { eventInPath, mailboxInPath, wantedZone } from "./mailbox.ts";

const LISTING: Listing = {
  type: "event",
  context: "events",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(
    `id subject start/dateTime end/dateTime iCalUId createdDateTime lastModifiedDateTime isCancelled isOrganizer isOnlineMeeting isAllDay
    type showAs sensitivity importance categories organizer singleValueExtendedProperties transactionId`.split(/\s+/),
  ),
  orderBy: new Set(["start/dateTime", "end/dateTime", "createdDateTime", "lastModifiedDateTime", "subject"]),
};
const LONGEST_VIEW_MS = 1825 * 86_400_000;

export const events: readonly Route[] = [
  { method: "GET", template: "/users/{user}/events", handle: listEvents },
  { method: "POST", template: "/users/{user}/events", handle: postEvent },
  { method: "GET", template: "/users/{user}/calendar/events", handle: listEvents },
  { method: "POST", template: "/users/{user}/calendar/events", handle: postEvent },
  { method: "GET", template: "/users/{user}/events/{e}", handle: readEvent },
  { method: "PATCH", template: "/users/{user}/events/{e}", handle: patchEvent },
  { method: "DELETE", template: "/users/{user}/events/{e}", handle: deleteEvent },
  { method: "GET", template: "/users/{user}/calendarView", handle: viewCalendar },
  { method: "GET", template: "/users/{user}/calendar/calendarView", handle: viewCalendar },
];

function viewOf(call: Call): EventView {
  const type = preference(call, "outlook.body-content-type")?.toLowerCase();
  return { zone: wantedZone(call), bodyType: type === "text" ? "text" : "html" };
}

/** Ids of the extended properties that $expand asks for. */
export function expandedOf(call: Call): ReadonlySet<string> {
  const text = call.query.get("$expand");
  if (text === undefined) return new Set();
  const filter = /^singleValueExtendedProperties\(\s*\$filter=(.+)\)$/i.exec(text.trim())?.[1];
  if (filter === undefined)
    throw badRequest(`The sandbox expands singleValueExtendedProperties only, with a $filter on id; not '${text}'.`);
  return new Set(
    [...filter.matchAll(/id eq '((?:[^']|'')+)'/gi)].map((found) =>
      (found[1] ?? "").replaceAll("''", "'").toLowerCase(),
    ),
  );
}

function listEvents(call: Call): Answer {
  const owner = mailboxInPath(call);
  const mine = EVENTS.in(call.world)
    .by("mailbox", owner.id)
    .sort((a, b) => b.createdAt - a.createdAt);
  return show(call, owner, mine);
}

function viewCalendar(call: Call): Answer {
  const owner = mailboxInPath(call);
  const { from, until } = windowOf(call);
  const seen = EVENTS.in(call.world)
    .by("mailbox", owner.id)
    .filter((event) => event.startsAt < until && (event.endsAt > from || event.startsAt === from))
    .sort((a, b) => a.startsAt - b.startsAt);
  return show(call, owner, seen);
}

// Filters and order look at UTC whatever the caller prefers to see, so the view is applied to the page only.
function show(call: Call, owner: UserRecord, rows: readonly EventRecord[]): Answer {
  const view = viewOf(call);
  const expanded = expandedOf(call);
  const names = withId(selectionOf(call, "event"));
  const finish = (item: JsonObject, row: JsonObject): JsonObject => {
    const event = isPlain(view) ? undefined : EVENTS.in(call.world).get(textAt(row, "id") ?? "");
    return finishEvent(event === undefined ? item : select(eventJson(call.world, event, view), names), row, expanded);
  };
  const plain = rows.map((event) => plainEventJson(call.world, event));
  return list(call, { ...LISTING, context: `users('${owner.id}')/events`, finish }, plain);
}

function isPlain({ zone, bodyType }: EventView): boolean {
  return zone === PLAIN_VIEW.zone && bodyType === PLAIN_VIEW.bodyType;
}

function windowOf(call: Call): { from: number; until: number } {
  const start = call.query.get("startDateTime");
  const end = call.query.get("endDateTime");
  if (start === undefined || end === undefined) {
    throw invalidParameter(
      "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
    );
  }
  const from = readInstant(start);
  const until = readInstant(end);
  if (until < from) throw invalidParameter("The end of the time window lies before its start.");
  if (until - from > LONGEST_VIEW_MS)
    throw invalidParameter("The requested duration is too long. The maximum is 1825 days.");
  return { from, until };
}

function readInstant(text: string): number {
  // A plus sign that was not escaped arrives as a space.
  const instant = instantOf(text.replace(" ", "+")) ?? wallMillis(text);
  if (instant === undefined) throw invalidParameter(`The value '${text}' of the time window is no date and time.`);
  return instant;
}

function invalidParameter(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "ErrorInvalidParameter" }, message);
}

function readEvent(call: Call): Answer {
  const owner = mailboxInPath(call);
  return { status: 200, json: one(call, owner, eventInPath(call, owner)) };
}

function one(call: Call, owner: UserRecord, event: EventRecord): object {
  const row = eventJson(call.world, event, viewOf(call));
  const item = select(row, withId(selectionOf(call, "event")));
  return {
    "@odata.context": contextOf(call, `users('${owner.id}')/events/$entity`),
    ...finishEvent(item, row, expandedOf(call)),
  };
}

// Exchange always sends the id along.
export function withId(names: string[] | undefined): string[] | undefined {
  return names === undefined ? undefined : [...names, "id"];
}

function postEvent(call: Call): Answer {
  const owner = mailboxInPath(call);
  const wish = readEventWish(bodyObject(call));
  const event = createEvent(call.world, owner, wish);
  return { status: 201, headers: { ETag: etagOf(event) }, json: one(call, owner, event) };
}

function patchEvent(call: Call): Answer {
  const owner = mailboxInPath(call);
  const event = eventInPath(call, owner);
  checkUnchanged(call, event);
  const wish = readEventWish(bodyObject(call));
  if (wish.transactionId !== undefined && wish.transactionId !== event.transactionId) {
    throw new GraphRefusal(
      { status: 400, code: "ErrorInvalidRequest" },
      "The property 'transactionId' can only be set when an event is created.",
    );
  }
  const changed = changeEvent(call.world, event, { wish, owner });
  return { status: 200, headers: { ETag: etagOf(changed) }, json: one(call, owner, changed) };
}

function deleteEvent(call: Call): Answer {
  const event = eventInPath(call, mailboxInPath(call));
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
