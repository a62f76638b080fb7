import { mailboxAtAddress } from "../../entities/calendar/room.ts";
import { type Attendee, type EventRecord, EVENTS, isMaster, isMember } from "../../entities/event.ts";
import { type MailKind, sendMail } from "../../entities/mail.ts";
import type { World } from "../../world.ts";
import { freshEventId } from "./event-ids.ts";
import { hasMoved } from "./event-times.ts";
import { copiesOf } from "./series/copies.ts";
import { carryToExceptions, copyExceptions, keepsRhythm } from "./series/exceptions.ts";
import { dropExceptions, keepChange } from "./series/keeping.ts";
import { occurrenceId } from "./series/occurrence-ids.ts";

/** What Exchange carries from the organiser's event to the attendees' mailboxes. */

export function invite(world: World, event: EventRecord, attendees: readonly Attendee[]): void {
  for (const attendee of attendees) {
    const owner = mailboxAtAddress(world, attendee.address);
    if (owner !== undefined && owner.id !== event.mailbox) putCopy(world, event, owner.id);
    tell(world, event, { attendee, kind: "invitation", prefix: "" });
  }
}

/** Somebody who is invited to one occurrence only has it as an event on its own. */
function putCopy(world: World, event: EventRecord, mailbox: string): void {
  const { series, ...copy } = copyFor(world, event, mailbox);
  const master = EVENTS.in(world).put(isMaster(event) && series !== undefined ? { ...copy, series } : copy);
  copyExceptions(world, event, (exception) => ({
    ...copyFor(world, exception, mailbox),
    id: occurrenceId(master.id, exception.series.day),
    series: { ...exception.series, masterId: master.id },
  }));
}

function copyFor(world: World, event: EventRecord, mailbox: string): EventRecord {
  const { calendarId: _c, former: _f, extensions: _e, hasAttachments: _a, ...shared } = sharedParts(event);
  return {
    ...shared,
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

interface EventChange {
  readonly before: EventRecord;
  readonly after: EventRecord;
}

/** Brings subject, times, place, people and rhythm up to date in every copy. A new time asks those again who declined. */
export function refreshCopies(world: World, change: EventChange): void {
  const { before, after } = change;
  const copies = copiesOf(world, before).filter(({ isCancelled }) => !isCancelled);
  for (const copy of copies) refresh(world, copy, change);
  if (!hasMoved(before, after) && keepsRhythm(before, after)) return;
  const known = new Set(copies.map(({ mailbox }) => mailbox));
  const was = new Set(before.attendees.map(({ address }) => address.toLowerCase()));
  for (const { address } of after.attendees.filter((each) => was.has(each.address.toLowerCase()))) {
    const owner = mailboxAtAddress(world, address);
    if (owner !== undefined && owner.id !== after.mailbox && !known.has(owner.id)) putCopy(world, after, owner.id);
  }
}

function refresh(world: World, copy: EventRecord, { before, after }: EventChange): void {
  const shared = sharedParts(after);
  const sameRhythm = keepsRhythm(before, after);
  const { subject, body, startsAt, endsAt, startZone, endZone, isAllDay, attendees, thread, wasOnline } = shared;
  const content = { subject, body, startsAt, endsAt, startZone, endZone, isAllDay, attendees, thread, wasOnline };
  const { series: _, ...rest } = copy;
  const fresh = keepChange(
    world,
    { ...rest, ...seriesOf(copy, after, sameRhythm) },
    {
      ...content,
      settings: { ...copy.settings, location: shared.settings["location"], locations: shared.settings["locations"] },
      ...(hasMoved(before, after) || !sameRhythm ? { response: "notResponded", respondedAt: 0 } : {}),
    },
  );
  if (isMaster(copy)) carryToExceptions(world, { before: copy, after: fresh }, sameRhythm);
}

/** The series of a copy: its own gaps as long as the rhythm stays, otherwise the organiser's. */
function seriesOf(copy: EventRecord, after: EventRecord, sameRhythm: boolean): Pick<EventRecord, "series" | "former"> {
  if (isMember(copy)) return { series: copy.series };
  if (sameRhythm && copy.series !== undefined) return { series: copy.series };
  const former = isMaster(copy) ? { former: [...(copy.former ?? []), copy.series.recurrence] } : {};
  return isMaster(after) ? { series: after.series, ...former } : former;
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
  if (gone.length === 0) return;
  const copies = new Map(copiesOf(world, event).map((copy) => [copy.mailbox, copy]));
  for (const attendee of gone) {
    const copy = copies.get(mailboxAtAddress(world, attendee.address)?.id ?? "");
    if (copy !== undefined) cancelCopy(world, copy);
    tell(
      world,
      { ...event, body: comment === "" ? event.body : comment },
      { attendee, kind: "cancellation", prefix: "Canceled: " },
    );
  }
}

function cancelCopy(world: World, copy: EventRecord): void {
  if (isMaster(copy)) dropExceptions(world, copy);
  keepChange(world, copy, {
    subject: `Canceled: ${copy.subject}`,
    isCancelled: true,
    thread: null,
    settings: { ...copy.settings, showAs: "free" },
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
