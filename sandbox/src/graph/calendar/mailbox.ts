import { maySee, mayWrite } from "../../entities/calendar/calendar-permission.ts";
import { roomNamed } from "../../entities/calendar/room.ts";
import type { EventRecord } from "../../entities/event.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { ianaZone } from "../../kernel/zones.ts";
import { type Call, param, preference } from "../protocol/call.ts";
import { GraphRefusal } from "../protocol/refusal.ts";
import { looksLikeEventId } from "./event-ids.ts";
import { accessDenied, itemNotFound, malformedId, unknownZone } from "./refusals.ts";
import { eventById } from "./series/occurrences.ts";

/** The person or room whose mailbox the path names; refuses people without one and other people's mailboxes. */
export function mailboxInPath(call: Call): UserRecord {
  const owner = namedOwner(call);
  if (call.caller.userId !== null && call.caller.userId !== owner.id) throw accessDenied();
  return withMailbox(owner);
}

/** The same for calendars, which their owners may share. */
export function calendarOwnerInPath(call: Call, need = call.method === "GET" ? "read" : "write"): UserRecord {
  const owner = namedOwner(call);
  const { userId } = call.caller;
  const may = need === "read" ? maySee : mayWrite;
  if (userId !== null && userId !== owner.id && !may(call.world, owner.id, userId)) throw accessDenied();
  return withMailbox(owner);
}

function namedOwner(call: Call): UserRecord {
  const key = param(call, "user");
  const owner = findUser(call.world, key) ?? roomNamed(call.world, key);
  if (owner !== undefined) return owner;
  throw new GraphRefusal({ status: 404, code: "ErrorInvalidUser" }, `The requested user '${key}' is invalid.`);
}

function withMailbox(owner: UserRecord): UserRecord {
  if (owner.mailbox) return owner;
  const text = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
  throw new GraphRefusal({ status: 404, code: "MailboxNotEnabledForRESTAPI" }, text);
}

/** The zone in which the caller wants to see times; UTC when they do not say. */
export function wantedZone(call: Call): string {
  const zone = preference(call, "outlook.timezone") ?? "UTC";
  if (ianaZone(zone) === undefined) throw unknownZone(zone);
  return zone;
}

/** The event named in the path, in the mailbox named in the path. */
export function eventInPath(call: Call, mailbox: Pick<UserRecord, "id">): EventRecord {
  const id = param(call, "e");
  if (!looksLikeEventId(id)) throw malformedId();
  const event = eventById(call.world, id);
  if (event?.mailbox === mailbox.id) return event;
  throw itemNotFound();
}
