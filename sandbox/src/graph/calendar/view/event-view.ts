import { isMaster, type EventRecord } from "../../../entities/event.ts";
import { type JsonObject, objectsAt, textAt } from "../../../kernel/json.ts";
import { type Answer, type Call, contextOf } from "../../protocol/call.ts";
import { expansionsOf } from "../../protocol/expand.ts";
import { type Listing, listRows } from "../../protocol/page.ts";
import { badRequest } from "../../protocol/refusal.ts";
import { select, selectionOf } from "../../protocol/select.ts";
import { etagOf, eventJson, type EventView, PLAIN_VIEW, plainEventJson, publicEventJson } from "../event-json.ts";
import { goneOccurrenceId } from "../series/occurrence-ids.ts";
import { EXPANDABLE, expandedJson } from "./expanded.ts";
import { preferenceHeaders, viewOf } from "./preferences.ts";
import { writtenList } from "./written.ts";

/** System query options that lists of events take. */
export const EVENT_OPTIONS = ["$select", "$filter", "$orderby", "$top", "$skip", "$count", "$expand"];
/** The same of one event. */
export const ONE_EVENT_OPTIONS = ["$select", "$expand"];

const LISTING: Listing = {
  type: "event",
  context: "events",
  page: { usual: 10, most: 1000 },
  service: "exchange",
  alwaysId: true,
  filterBy: new Set(
    `id subject start/dateTime end/dateTime iCalUId createdDateTime lastModifiedDateTime isCancelled isOrganizer isOnlineMeeting isAllDay
    type showAs sensitivity importance categories organizer seriesMasterId singleValueExtendedProperties transactionId`.split(
      /\s+/,
    ),
  ),
  orderBy: new Set(["start/dateTime", "end/dateTime", "createdDateTime", "lastModifiedDateTime", "subject"]),
};

function isPlain({ zone, bodyType }: EventView): boolean {
  return zone === PLAIN_VIEW.zone && bodyType === PLAIN_VIEW.bodyType;
}

/** A page of events. `place` is what stands behind $metadata# without /events, such as users('…'). */
export function showEvents(call: Call, place: string, rows: readonly EventRecord[]): Answer {
  const listing = { ...LISTING, context: `${place}/events` };
  const view = viewOf(call);
  const isSimple = isPlain(view) && !["$filter", "$orderby", "$expand"].some((name) => call.query.has(name));
  const answer = isSimple ? listSimply(call, listing, rows) : listWith(call, { ...listing, view }, rows);
  return { ...answer, headers: preferenceHeaders(call) };
}

/** What is sent of an event that nothing was asked of in particular is written once. */
function listSimply(call: Call, listing: Listing, rows: readonly EventRecord[]): Answer {
  const answer = listRows(call, listing, { rows, json: (event) => publicEventJson(call.world, event) });
  return call.query.has("$select") ? answer : writtenList(answer);
}

// Filters and order look at UTC whatever the caller prefers to see, so the view is applied to the page only.
function listWith(
  call: Call,
  { view, ...listing }: Listing & { view: EventView },
  rows: readonly EventRecord[],
): Answer {
  const byId = new Map(rows.map((event) => [event.id, event]));
  const expansions = expansionsOf(
    call,
    "event",
    EXPANDABLE.filter((name) => name !== "exceptionOccurrences"),
  );
  const names = withId(selectionOf(call, "event"));
  const finish = (_: JsonObject, row: JsonObject): JsonObject => {
    const event = byId.get(textAt(row, "id") ?? "");
    if (event === undefined) throw new Error(`The event ${textAt(row, "id")} was listed, but is not known.`);
    return oneJson(call, event, { view, names, expansions });
  };
  return listRows(call, { ...listing, finish }, { rows, json: (event) => plainEventJson(call.world, event) });
}

interface Wish {
  readonly view: EventView;
  readonly names: readonly string[] | undefined;
  readonly expansions: ReadonlyMap<string, string>;
}

function oneJson(call: Call, event: EventRecord, { view, names, expansions }: Wish): JsonObject {
  const row = eventJson(call.world, event, view);
  const { singleValueExtendedProperties: _, ...item } = select(row, names);
  return { ...item, ...expandedJson(call, event, expansions), ...extendedIn(row, expansions) };
}

/** Extended properties are sent when they are asked for by id only. */
function extendedIn(row: JsonObject, expansions: ReadonlyMap<string, string>): JsonObject {
  const options = expansions.get("singleValueExtendedProperties");
  if (options === undefined) return {};
  const wanted = filteredIds(options);
  if (wanted.size === 0) throw badRequest("Extended properties are expanded with a $filter on their id only.");
  const found = objectsAt(row, "singleValueExtendedProperties").filter((property) =>
    wanted.has((textAt(property, "id") ?? "").toLowerCase()),
  );
  return found.length > 0 ? { singleValueExtendedProperties: found } : {};
}

/** The ids, in lower case, of a text such as $filter=id eq 'a' or id eq 'b'. */
export function filteredIds(options: string): Set<string> {
  const found = [...options.matchAll(/\bid eq '((?:[^']|'')+)'/gi)];
  return new Set(found.map(([, id = ""]) => id.replaceAll("''", "'").toLowerCase()));
}

// Exchange always sends the id along.
export function withId(names: string[] | undefined): string[] | undefined {
  return names === undefined ? undefined : [...names, "id"];
}

/** An answer with one event. */
export function showEvent(
  call: Call,
  place: string,
  { event, status }: { event: EventRecord; status: number },
): Answer {
  const selection = selectionOf(call, "event");
  const wish = {
    view: viewOf(call),
    names: withId(selection),
    expansions: expansionsOf(call, "event", EXPANDABLE),
  };
  const json = {
    "@odata.context": contextOf(call, `${place}/events/$entity`),
    ...oneJson(call, event, wish),
    ...goneJson(event, selection),
  };
  return { status, headers: { ...preferenceHeaders(call), ETag: etagOf(event) }, json };
}

/** Which occurrences are gone is told of a series only, and only when it is selected. */
function goneJson(event: EventRecord, selection: readonly string[] | undefined): JsonObject {
  if (!isMaster(event) || selection?.includes("cancelledOccurrences") !== true) return {};
  return { cancelledOccurrences: event.series.cancelled.map((day) => goneOccurrenceId(event.id, day)) };
}
