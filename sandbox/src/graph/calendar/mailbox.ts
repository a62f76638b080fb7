import { type EventRecord, EVENTS } from "../../entities/event.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { ianaZone } from "../../kernel/zones.ts";
import { type Call, param, preference } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { looksLikeEventId } from "./event-ids.ts";

/** The person whose mailbox the path names; refuses people without one and other people's mailboxes. */
export function mailboxInPath(call: Call): UserRecord {
  const key = param(call, "user");
  const user = findUser(call.world, key);
  if (user === undefined) {
    throw new GraphRefusal({ status: 404, code: "ErrorInvalidUser" }, `The requested user '${key}' is invalid.`);
  }
  if (call.caller.userId !== null && call.caller.userId !== user.id) {
    throw new GraphRefusal(
      { status: 403, code: "ErrorAccessDenied" },
      "Access is denied. Check credentials and try again.",
    );
  }
  if (!user.mailbox) {
    const text = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
    throw new GraphRefusal({ status: 404, code: "MailboxNotEnabledForRESTAPI" }, text);
  }
  return user;
}

/** The zone in which the caller wants to see times; UTC when they do not say. */
export function wantedZone(call: Call): string {
  const zone = preference(call, "outlook.timezone") ?? "UTC";
  if (ianaZone(zone) === undefined) throw unknownZone(zone);
  return zone;
}

export function unknownZone(zone: string): GraphRefusal {
  const text = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`;
  return new GraphRefusal({ status: 400, code: "TimeZoneNotSupportedException" }, text);
}

export function invalidProperty(message = "At least one property failed validation."): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "ErrorPropertyValidationFailure" }, message);
}

/** The event named in the path, in the mailbox named in the path. */
export function eventInPath(call: Call, mailbox: UserRecord): EventRecord {
  const id = param(call, "e");
  if (!looksLikeEventId(id))
    throw new GraphRefusal({ status: 400, code: "ErrorInvalidIdMalformed" }, "Id is malformed.");
  const event = EVENTS.in(call.world).get(id);
  if (event?.mailbox === mailbox.id) return event;
  throw new GraphRefusal(
    { status: 404, code: "ErrorItemNotFound" },
    "The specified object was not found in the store.",
  );
}
