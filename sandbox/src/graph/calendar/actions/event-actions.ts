import { objectAt, objectsAt } from "../../../kernel/json.ts";
import type { Answer, Call, Route } from "../../protocol/call.ts";
import { actionParameters } from "./action-parameters.ts";
import { removeEvent } from "../event-changes.ts";
import { invite } from "../event-copies.ts";
import { attendeeOf, checkCount } from "../event-wish.ts";
import { calendarOwnerInPath, eventInPath } from "../mailbox.ts";
import { readMoment } from "../moment.ts";
import { invalidParameter, invalidRequest } from "../refusals.ts";
import { originalOf } from "../series/copies.ts";
import { keepChange } from "../series/keeping.ts";

const ACCEPTED: Answer = { status: 202 };
const DONE: Answer = { status: 200 };
const EVENT = "/users/{user}/events/{e}";

export const eventActions: readonly Route[] = [
  { method: "POST", template: `${EVENT}/cancel`, handle: cancelEvent },
  { method: "POST", template: `${EVENT}/forward`, handle: forwardEvent },
  { method: "POST", template: `${EVENT}/snoozeReminder`, handle: snoozeReminder },
  { method: "POST", template: `${EVENT}/dismissReminder`, handle: dismissReminder },
];

function cancelEvent(call: Call): Answer {
  const event = eventInPath(call, calendarOwnerInPath(call));
  const { comment } = actionParameters(call, "event.cancel");
  if (!event.isOrganizer)
    throw invalidRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.");
  removeEvent(call.world, event, { state: "cancelled", comment: typeof comment === "string" ? comment : "" });
  return ACCEPTED;
}

/** Whoever an invitation is forwarded to is invited by the organiser. */
function forwardEvent(call: Call): Answer {
  const event = eventInPath(call, calendarOwnerInPath(call));
  const recipients = objectsAt(actionParameters(call, "event.forward"), "toRecipients").map(attendeeOf);
  if (recipients.length === 0) throw invalidParameter("The parameter 'ToRecipients' is missing or empty.");
  const original = originalOf(call.world, event) ?? event;
  const known = new Set(original.attendees.map(({ address }) => address.toLowerCase()));
  const fresh = recipients.filter(({ address }) => !known.has(address.toLowerCase()));
  checkCount(known.size + fresh.length);
  const attendees = [...original.attendees, ...fresh];
  invite(call.world, keepChange(call.world, original, { attendees }), fresh);
  return ACCEPTED;
}

/** Reminders are shown by Outlook only, so a later one is nothing that can be read. */
function snoozeReminder(call: Call): Answer {
  eventInPath(call, calendarOwnerInPath(call));
  const time = objectAt(actionParameters(call, "event.snoozeReminder"), "newReminderTime");
  if (time === undefined) throw invalidParameter("The parameter 'NewReminderTime' is missing.");
  readMoment(time);
  return DONE;
}

function dismissReminder(call: Call): Answer {
  const event = eventInPath(call, calendarOwnerInPath(call));
  keepChange(call.world, event, { settings: { ...event.settings, isReminderOn: false } });
  return DONE;
}
