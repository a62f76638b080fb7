import { type Attendee, type EventRecord, EVENTS } from "../../entities/event.ts";
import { type MailKind, sendMail } from "../../entities/mail.ts";
import { userAtAddress } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { freshEventId } from "./event-ids.ts";

/** What Exchange carries from the organiser's event to the attendees' mailboxes. */

export function invite(world: World, event: EventRecord, attendees: readonly Attendee[]): void {
  for (const attendee of attendees) {
    const person = userAtAddress(world, attendee.address);
    if (person?.mailbox === true && person.id !== event.mailbox) EVENTS.in(world).put(copyFor(world, event, person.id));
    tell(world, event, { attendee, kind: "invitation", prefix: "" });
  }
}

function copyFor(world: World, event: EventRecord, mailbox: string): EventRecord {
  return {
    ...sharedParts(event),
    id: freshEventId(world),
    mailbox,
    change: 1,
    createdAt: world.clock.now(),
    modifiedAt: world.clock.now(),
    isOrganizer: false,
    response: "notResponded",
    respondedAt: 0,
    transactionId: null,
    extended: [],
    settings: { ...event.settings, showAs: "tentative", categories: [] },
  };
}

function sharedParts(event: EventRecord): EventRecord {
  const hidden = event.settings["hideAttendees"] === true;
  return { ...event, attendees: hidden ? [] : event.attendees };
}

/** Brings subject, times, place and people up to date in every copy. */
export function refreshCopies(world: World, event: EventRecord, timesMoved: boolean): void {
  const shared = sharedParts(event);
  for (const copy of copiesOf(world, event)) {
    EVENTS.in(world).put({
      ...copy,
      subject: shared.subject,
      body: shared.body,
      startsAt: shared.startsAt,
      endsAt: shared.endsAt,
      startZone: shared.startZone,
      endZone: shared.endZone,
      isAllDay: shared.isAllDay,
      attendees: shared.attendees,
      thread: shared.thread,
      wasOnline: shared.wasOnline,
      settings: { ...copy.settings, location: shared.settings["location"], locations: shared.settings["locations"] },
      change: copy.change + 1,
      modifiedAt: world.clock.now(),
      ...(timesMoved ? { response: "notResponded", respondedAt: 0 } : {}),
    });
  }
}

export function copiesOf(world: World, event: EventRecord): EventRecord[] {
  return EVENTS.in(world)
    .by("iCalUId", event.iCalUId)
    .filter((other) => !other.isOrganizer);
}

export function tellAll(world: World, event: EventRecord, kind: "update" | "cancellation"): void {
  const prefix = kind === "cancellation" ? "Canceled: " : "";
  for (const attendee of event.attendees) tell(world, event, { attendee, kind, prefix });
}

/** Takes the event away from some of its attendees, or from all of them. */
export function uninvite(
  world: World,
  event: EventRecord,
  { gone, comment }: { gone: readonly Attendee[]; comment: string },
): void {
  for (const attendee of gone) {
    const person = userAtAddress(world, attendee.address);
    const copy = copiesOf(world, event).find(({ mailbox }) => mailbox === person?.id);
    if (copy !== undefined) cancelCopy(world, copy);
    tell(
      world,
      { ...event, body: comment === "" ? event.body : comment },
      { attendee, kind: "cancellation", prefix: "Canceled: " },
    );
  }
}

function cancelCopy(world: World, copy: EventRecord): void {
  EVENTS.in(world).put({
    ...copy,
    subject: `Canceled: ${copy.subject}`,
    isCancelled: true,
    thread: null,
    settings: { ...copy.settings, showAs: "free" },
    change: copy.change + 1,
    modifiedAt: world.clock.now(),
  });
}

interface Telling {
  readonly attendee: Attendee;
  readonly kind: MailKind;
  readonly prefix: string;
}

function tell(world: World, event: EventRecord, { attendee, kind, prefix }: Telling): void {
  const { organizer, subject, body, iCalUId } = event;
  sendMail(world, { kind, from: organizer.address, to: attendee.address, subject: prefix + subject, body, iCalUId });
}
