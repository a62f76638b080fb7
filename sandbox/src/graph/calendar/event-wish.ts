import type { Attendee, EventRecord } from "../../entities/event.ts";
import { flagAt, type JsonObject, numberAt, objectAt, objectsAt, textAt, textsAt } from "../../kernel/json.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { checkEntity, memberOf } from "../protocol/schema.ts";
import { type AttachmentWish, attachmentsIn } from "./enclosures/attachment-wish.ts";
import { htmlBody } from "./join-block.ts";
import { type Moment, readMoment } from "./moment.ts";
import { invalidProperty } from "./refusals.ts";

/** What a body asks of an event; absent parts are left as they are. */
export interface EventWish {
  readonly subject?: string;
  readonly body?: string;
  readonly start?: Moment;
  readonly end?: Moment;
  readonly isAllDay?: boolean;
  readonly attendees?: readonly Attendee[];
  readonly online?: boolean;
  readonly transactionId?: string;
  readonly extended?: EventRecord["extended"];
  /** Graph's patternedRecurrence; null to repeat no more. */
  readonly recurrence?: JsonObject | null;
  readonly attachments?: readonly AttachmentWish[];
  /** The calendar to be made in; the default one when absent. */
  readonly calendarId?: string;
  readonly settings: JsonObject;
}

const ENUMS = { showAs: "freeBusyStatus", sensitivity: "sensitivity", importance: "importance" } as const;
const FLAGS = ["isReminderOn", "allowNewTimeProposals", "responseRequested", "hideAttendees"];
const MOST_ATTENDEES = 500;
const EXTENDED_ID = /^(String|Integer|Boolean|SystemTime|StringArray) (\{[0-9a-f-]{36}\} (Name|Id) .+|0x[0-9a-f]{4})$/i;

/** Reads an event body as strictly as Exchange does. */
export function readEventWish(body: JsonObject): EventWish {
  checkEntity("event", body);
  const wish: { -readonly [part in keyof EventWish]: EventWish[part] } = { settings: settingsOf(body) };
  const subject = textAt(body, "subject");
  if (subject !== undefined) wish.subject = subject;
  const content = objectAt(body, "body");
  if (content !== undefined)
    wish.body = htmlBody(textAt(content, "contentType") ?? "text", textAt(content, "content") ?? "");
  const times = { start: objectAt(body, "start"), end: objectAt(body, "end") };
  if (times.start !== undefined) wish.start = readMoment(times.start);
  if (times.end !== undefined) wish.end = readMoment(times.end);
  return { ...wish, ...flagsOf(body), ...listsOf(body) };
}

function flagsOf(body: JsonObject): Partial<EventWish> {
  const isAllDay = flagAt(body, "isAllDay");
  const online = flagAt(body, "isOnlineMeeting");
  const provider = textAt(body, "onlineMeetingProvider");
  const transactionId = textAt(body, "transactionId");
  if (online === true && provider !== undefined && !/^(teamsForBusiness|unknown)$/i.test(provider)) {
    throw invalidProperty(`The online meeting provider '${provider}' is not allowed in this mailbox.`);
  }
  return {
    ...(isAllDay === undefined ? {} : { isAllDay }),
    ...(online === undefined ? {} : { online }),
    ...(transactionId === undefined ? {} : { transactionId }),
  };
}

function listsOf(body: JsonObject): Partial<EventWish> {
  return {
    ...(body["recurrence"] === undefined ? {} : { recurrence: objectAt(body, "recurrence") ?? null }),
    ...(body["attachments"] === undefined ? {} : { attachments: attachmentsIn(body) }),
    ...(body["attendees"] === undefined ? {} : { attendees: attendeesOf(body) }),
    ...(body["singleValueExtendedProperties"] === undefined ? {} : { extended: extendedOf(body) }),
  };
}

function attendeesOf(body: JsonObject): Attendee[] {
  const byAddress = new Map(
    objectsAt(body, "attendees").map((given) => {
      const attendee = attendeeOf(given);
      return [attendee.address.toLowerCase(), attendee];
    }),
  );
  checkCount(byAddress.size);
  return [...byAddress.values()];
}

export function checkCount(attendees: number): void {
  if (attendees > MOST_ATTENDEES) throw invalidProperty(`An event has at most ${MOST_ATTENDEES} attendees.`);
}

/** Reads a recipient, or an attendee, who is one with a type. */
export function attendeeOf(value: JsonObject): Attendee {
  const email = objectAt(value, "emailAddress");
  const address = textAt(email, "address") ?? "";
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) {
    throw new GraphRefusal(
      { status: 400, code: "ErrorInvalidRecipients" },
      `At least one recipient isn't valid: '${address}'.`,
    );
  }
  return {
    name: textAt(email, "name") ?? address,
    address,
    type: attendeeType(value),
    response: "none",
    respondedAt: 0,
  };
}

function attendeeType(value: JsonObject): Attendee["type"] {
  const type = (textAt(value, "type") ?? "required").toLowerCase();
  return type === "optional" || type === "resource" ? type : "required";
}

/** The extended properties of any Exchange item. */
export function extendedOf(body: JsonObject): EventRecord["extended"] {
  return objectsAt(body, "singleValueExtendedProperties").map((property) => {
    const id = textAt(property, "id") ?? "";
    if (!EXTENDED_ID.test(id)) {
      throw new GraphRefusal(
        { status: 400, code: "ErrorInvalidProperty" },
        `The extended property id '${id}' isn't valid.`,
      );
    }
    return { id, value: textAt(property, "value") ?? "" };
  });
}

function settingsOf(body: JsonObject): JsonObject {
  const settings: Record<string, JsonObject[string]> = {};
  for (const [name, type] of Object.entries(ENUMS)) {
    const value = textAt(body, name);
    if (value !== undefined) settings[name] = memberOf(type, value);
  }
  for (const name of FLAGS) {
    const value = flagAt(body, name);
    if (value !== undefined) settings[name] = value;
  }
  const minutes = numberAt(body, "reminderMinutesBeforeStart");
  if (minutes !== undefined) settings["reminderMinutesBeforeStart"] = minutes;
  if (body["categories"] !== undefined) settings["categories"] = textsAt(body, "categories");
  return { ...settings, ...placesOf(body) };
}

function placesOf(body: JsonObject): JsonObject {
  const one = objectAt(body, "location");
  if (one === undefined && body["locations"] === undefined) return {};
  const all = body["locations"] === undefined ? [one ?? {}] : objectsAt(body, "locations");
  const locations = all.filter((place) => (textAt(place, "displayName") ?? "") !== "").map(placeJson);
  return { location: locations[0] ?? placeJson({}), locations };
}

function placeJson(place: JsonObject): JsonObject {
  const displayName = textAt(place, "displayName") ?? "";
  const unique = displayName === "" ? {} : { uniqueId: displayName };
  return {
    locationType: "default",
    ...place,
    displayName,
    ...unique,
    uniqueIdType: displayName === "" ? "unknown" : "private",
  };
}

export const USUAL_SETTINGS: JsonObject = {
  categories: [],
  reminderMinutesBeforeStart: 15,
  isReminderOn: true,
  importance: "normal",
  sensitivity: "normal",
  showAs: "busy",
  allowNewTimeProposals: true,
  responseRequested: true,
  hideAttendees: false,
  location: placeJson({}),
  locations: [],
};
