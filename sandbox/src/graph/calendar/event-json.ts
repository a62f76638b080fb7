import { createHash } from "node:crypto";
import { type Attendee, type EventRecord, isMaster, isMember, type Response } from "../../entities/event.ts";
import { joinUrlOf, MEETINGS } from "../../entities/meeting.ts";
import { isoMillis, isoSeconds } from "../../kernel/clock.ts";
import { type JsonObject, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { plainText } from "./join-block.ts";
import { momentJson, wallJson } from "./moment.ts";
import { recurrenceJson } from "./recurrence/recurrence-json.ts";

export interface EventView {
  readonly zone: string;
  readonly bodyType: "html" | "text";
}

export const PLAIN_VIEW: EventView = { zone: "UTC", bodyType: "html" };
const NEVER = "0001-01-01T00:00:00Z";

export function changeKeyOf({ id, change }: EventRecord): string {
  return createHash("sha1").update(`${id} ${change}`).digest().subarray(0, 16).toString("base64");
}

export function etagOf(event: EventRecord): string {
  return `W/"${changeKeyOf(event)}"`;
}

// Rows never change, they are replaced; so what was written of one holds for as long as it lives.
const written = new WeakMap<EventRecord, JsonObject>();

/** An event as it is seen in UTC and HTML; what filters and order look at. */
export function plainEventJson(world: World, event: EventRecord): JsonObject {
  const known = written.get(event) ?? eventJson(world, event, PLAIN_VIEW);
  written.set(event, known);
  return known;
}

const shown = new WeakMap<EventRecord, JsonObject>();

/** The same as it is sent to whoever asks for nothing in particular. */
export function publicEventJson(world: World, event: EventRecord): JsonObject {
  const known = shown.get(event);
  if (known !== undefined) return known;
  const { singleValueExtendedProperties: _, ...json } = plainEventJson(world, event);
  shown.set(event, json);
  return json;
}

/** An event in Graph's words. Extended properties are there to be filtered by; `finishEvent` sends them only when asked. */
export function eventJson(world: World, event: EventRecord, view: EventView): JsonObject {
  return {
    "@odata.etag": etagOf(event),
    id: event.id,
    createdDateTime: isoMillis(event.createdAt),
    lastModifiedDateTime: isoMillis(event.modifiedAt),
    changeKey: changeKeyOf(event),
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    hasAttachments: event.hasAttachments ?? false,
    subject: event.subject,
    ...bodyJson(event, view),
    ...event.settings,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isDraft: false,
    isOrganizer: event.isOrganizer,
    transactionId: event.transactionId,
    ...seriesJson(event),
    webLink: `${world.origin}/calendar/item?itemid=${encodeURIComponent(event.id)}`,
    responseStatus: responseJson(event.response, event.respondedAt),
    ...onlineJson(world, event),
    ...timesJson(event, view.zone),
    attendees: event.attendees.map((attendee) => attendeeJson(attendee, view.zone)),
    organizer: { emailAddress: { name: event.organizer.name, address: event.organizer.address } },
    singleValueExtendedProperties: event.extended.map(({ id, value }) => ({ id, value })),
  };
}

function seriesJson(event: EventRecord): JsonObject {
  if (isMaster(event)) {
    return { seriesMasterId: null, type: "seriesMaster", recurrence: recurrenceJson(event.series.recurrence) };
  }
  if (!isMember(event)) return { seriesMasterId: null, type: "singleInstance", recurrence: null };
  const { kind, masterId, originalStart } = event.series;
  return { seriesMasterId: masterId, type: kind, recurrence: null, originalStart: isoSeconds(originalStart) };
}

function bodyJson({ body }: EventRecord, { bodyType }: EventView): JsonObject {
  const text = plainText(body);
  return {
    bodyPreview: text.slice(0, 255),
    body: { contentType: bodyType, content: bodyType === "html" ? body : text },
  };
}

function timesJson(event: EventRecord, zone: string): JsonObject {
  const show = event.isAllDay ? wallJson : momentJson;
  return { start: show(event.startsAt, zone), end: show(event.endsAt, zone) };
}

function onlineJson(world: World, { thread }: EventRecord): JsonObject {
  const meeting = thread === null ? undefined : MEETINGS.in(world).get(thread);
  if (meeting === undefined) {
    return { isOnlineMeeting: false, onlineMeetingProvider: "unknown", onlineMeetingUrl: null, onlineMeeting: null };
  }
  const onlineMeeting = {
    joinUrl: joinUrlOf(world, meeting),
    conferenceId: meeting.conferenceId,
    tollNumber: "+44 20 7946 0123",
  };
  return { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness", onlineMeetingUrl: null, onlineMeeting };
}

function attendeeJson({ type, response, respondedAt, name, address, proposed }: Attendee, zone: string): JsonObject {
  const attendee = { type, status: responseJson(response, respondedAt), emailAddress: { name, address } };
  if (proposed === undefined) return attendee;
  const { startsAt, endsAt } = proposed;
  return { ...attendee, proposedNewTime: { start: momentJson(startsAt, zone), end: momentJson(endsAt, zone) } };
}

function responseJson(response: Response, at: number): JsonObject {
  return { response, time: at === 0 ? NEVER : isoSeconds(at) };
}

/** Sends extended properties only when they were asked for. */
export function finishEvent(item: JsonObject, row: JsonObject, expanded: ReadonlySet<string>): JsonObject {
  const { singleValueExtendedProperties: _, ...rest } = item;
  const wanted = objectsAt(row, "singleValueExtendedProperties").filter((property) =>
    expanded.has((textAt(property, "id") ?? "").toLowerCase()),
  );
  return wanted.length > 0 ? { ...rest, singleValueExtendedProperties: wanted } : rest;
}
