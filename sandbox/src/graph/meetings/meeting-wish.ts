import type { MeetingParticipant } from "../../entities/meeting.ts";
import { findUser } from "../../entities/user.ts";
import { instantOf } from "../../kernel/clock.ts";
import { isObject, type Json, type JsonObject, objectAt, objectsAt, textAt } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { badRequest } from "../protocol/refusal.ts";
import { fieldsOf, memberOf } from "../protocol/schema.ts";

/** What a body asks of a meeting; absent parts are left as they are. */
export interface MeetingChange {
  readonly subject?: string;
  readonly startsAt?: number;
  readonly endsAt?: number;
  readonly attendees?: readonly MeetingParticipant[];
  readonly settings: JsonObject;
}

const OWN_PARTS = new Set([
  "subject",
  "startDateTime",
  "endDateTime",
  "participants",
  "externalId",
  "joinMeetingIdSettings",
  "chatInfo",
]);
const READ_ONLY = new Set(
  `id creationDateTime joinWebUrl joinInformation audioConferencing videoTeleconferenceId isBroadcast attendeeReport
  meetingOptionsWebUrl expiryDateTime`.split(/\s+/),
);
/** Settings that hold a member of an enum, at the top or inside. */
const ENUMS = {
  allowedPresenters: "onlineMeetingPresenters",
  allowMeetingChat: "meetingChatMode",
  shareMeetingChatHistoryDefault: "meetingChatHistoryDefaultMode",
  allowedLobbyAdmitters: "allowedLobbyAdmitterRoles",
  scope: "lobbyBypassScope",
} as const;
const ENUM_NAMES: ReadonlyMap<string, (typeof ENUMS)[keyof typeof ENUMS]> = new Map(Object.entries(ENUMS));

export function readMeetingChange(world: World, body: JsonObject): MeetingChange {
  const readOnly = Object.keys(body).find((name) => READ_ONLY.has(name));
  if (readOnly !== undefined) throw badRequest(`The property '${readOnly}' of an online meeting is read-only.`);
  const times = timesOf(body);
  const subject = textAt(body, "subject");
  const participants = objectAt(body, "participants");
  return {
    ...(subject === undefined ? {} : { subject }),
    ...times,
    ...(participants === undefined ? {} : { attendees: attendeesOf(world, participants) }),
    settings: settingsOf(body),
  };
}

function timesOf(body: JsonObject): { startsAt?: number; endsAt?: number } {
  const startsAt = instantOf(textAt(body, "startDateTime") ?? "");
  const endsAt = instantOf(textAt(body, "endDateTime") ?? "");
  if (startsAt !== undefined && endsAt !== undefined && endsAt < startsAt) {
    throw badRequest("The endDateTime of the meeting must not lie before its startDateTime.");
  }
  return { ...(startsAt === undefined ? {} : { startsAt }), ...(endsAt === undefined ? {} : { endsAt }) };
}

function attendeesOf(world: World, participants: JsonObject): MeetingParticipant[] {
  return objectsAt(participants, "attendees").map((attendee) => {
    const id = textAt(objectAt(objectAt(attendee, "identity"), "user"), "id");
    const name = id ?? textAt(attendee, "upn");
    if (name === undefined) throw badRequest("Every attendee of a meeting needs a upn or an identity.");
    return participant(world, { name, isId: id !== undefined, role: textAt(attendee, "role") ?? null });
  });
}

function participant(world: World, given: { name: string; isId: boolean; role: string | null }): MeetingParticipant {
  const { name, isId, role } = given;
  const user = findUser(world, name);
  if (user !== undefined) return { userId: user.id, upn: user.userPrincipalName, role };
  if (role === "presenter" || role === "coorganizer")
    throw badRequest(`'${name}' is not in the tenant and cannot be ${role}.`);
  return { userId: isId ? name : null, upn: isId ? "" : name, role };
}

function settingsOf(body: JsonObject): JsonObject {
  const names = fieldsOf("onlineMeeting");
  const chosen = Object.entries(body).filter(([name]) => names.has(name) && !OWN_PARTS.has(name));
  return Object.fromEntries(chosen.map(([name, value]) => [name, spelt(name, value ?? null)]));
}

/** Enum members as Graph writes them, whatever case they came in. */
function spelt(name: string, value: Json): Json {
  const type = ENUM_NAMES.get(name);
  if (type !== undefined && typeof value === "string") return memberOf(type, value);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spelt(key, item ?? null)]));
}
