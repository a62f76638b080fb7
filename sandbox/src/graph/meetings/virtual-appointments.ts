import { joinUrlOf } from "../../entities/meeting.ts";
import { TEXT_MESSAGES } from "../../entities/meetings/text-message.ts";
import { type JsonObject, objectsAt, textAt } from "../../kernel/json.ts";
import { type Answer, bodyObject, type Call, found, type Route } from "../protocol/call.ts";
import { badRequest } from "../protocol/refusal.ts";
import { checkAction } from "../protocol/schema.ts";
import { ownMeetingInPath } from "./meeting-access.ts";

const MEETING = "/users/{user}/onlineMeetings/{m}";

/** Teams Premium's way to meet somebody outside: a link for browsers, and text messages to their phone. */
export const virtualAppointments: readonly Route[] = [
  { method: "GET", template: `${MEETING}/getVirtualAppointmentJoinWebUrl`, handle: readJoinWebUrl, options: [] },
  {
    method: "POST",
    template: `${MEETING}/sendVirtualAppointmentSms`,
    handle: (call) => send(call, "sendVirtualAppointmentSms", messageTypeOf),
  },
  {
    method: "POST",
    template: `${MEETING}/sendVirtualAppointmentReminderSms`,
    handle: (call) => send(call, "sendVirtualAppointmentReminderSms", () => "reminder"),
  },
];

const MOST_ATTENDEES = 10;
const E164 = /^\+[1-9]\d{6,14}$/;

function readJoinWebUrl(call: Call): Answer {
  const meeting = ownMeetingInPath(call);
  return found(call, "Edm.String", { value: `${joinUrlOf(call.world, meeting)}&webjoin=true` });
}

function messageTypeOf(body: JsonObject): string {
  const type = textAt(body, "messageType");
  if (type === undefined) throw badRequest("The parameter 'messageType' is missing.");
  return type;
}

function send(call: Call, action: string, about: (body: JsonObject) => string): Answer {
  const { thread } = ownMeetingInPath(call);
  const { world } = call;
  const body = checkAction(`onlineMeeting.${action}`, bodyObject(call));
  const message = { at: world.clock.now(), thread, about: about(body) };
  for (const to of phonesIn(body)) TEXT_MESSAGES.in(world).put({ ...message, id: world.random.guid(), to });
  return { status: 202 };
}

function phonesIn(body: JsonObject): string[] {
  const phones = objectsAt(body, "attendees").map((attendee) => textAt(attendee, "phoneNumber") ?? "");
  if (phones.length === 0 || phones.length > MOST_ATTENDEES) {
    throw badRequest(`The parameter 'attendees' needs 1 to ${MOST_ATTENDEES} attendees.`);
  }
  const wrong = phones.find((phone) => !E164.test(phone));
  if (wrong !== undefined) throw badRequest(`The phoneNumber '${wrong}' is not in the E.164 format.`);
  return phones;
}
