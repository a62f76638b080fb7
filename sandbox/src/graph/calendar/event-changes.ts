import { type Attendee, type EventRecord, EVENTS } from "../../entities/event.ts";
import { addressOf, type UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { invite, refreshCopies, tellAll, uninvite } from "./event-copies.ts";
import { freshEventId, freshICalUId } from "./event-ids.ts";
import { afterBodyChange, closeMeeting, goOnline, syncMeeting } from "./event-online.ts";
import { type EventWish, USUAL_SETTINGS } from "./event-wish.ts";
import { htmlBody } from "./join-block.ts";
import { invalidProperty } from "./mailbox.ts";
import type { Moment } from "./moment.ts";

const DAY = 86_400_000;

/** Books an event. The same transactionId in the same mailbox gives the event of the first time, unchanged. */
export function createEvent(world: World, owner: UserRecord, wish: EventWish): EventRecord {
  const earlier =
    wish.transactionId === undefined ? [] : EVENTS.in(world).by("transaction", `${owner.id} ${wish.transactionId}`);
  if (earlier[0] !== undefined) return earlier[0];
  if (wish.start === undefined || wish.end === undefined) throw invalidProperty("An event needs a start and an end.");
  const plain = {
    ...blankEvent(world, owner),
    ...timesOf(wish.start, wish.end, wish.isAllDay ?? false),
    ...partsOf(wish),
    settings: { ...USUAL_SETTINGS, ...wish.settings },
  };
  const event = wish.online === true ? goOnline(world, plain, owner) : plain;
  EVENTS.in(world).put(event);
  invite(world, event, event.attendees);
  return event;
}

function blankEvent(world: World, owner: UserRecord): EventRecord {
  const now = world.clock.now();
  return {
    id: freshEventId(world),
    mailbox: owner.id,
    iCalUId: freshICalUId(world),
    change: 1,
    createdAt: now,
    modifiedAt: now,
    organizer: { name: owner.displayName, address: addressOf(owner) },
    isOrganizer: true,
    isCancelled: false,
    response: "organizer",
    respondedAt: 0,
    subject: "",
    body: htmlBody("html", ""),
    startsAt: 0,
    endsAt: 0,
    startZone: "UTC",
    endZone: "UTC",
    isAllDay: false,
    attendees: [],
    thread: null,
    wasOnline: false,
    transactionId: null,
    extended: [],
    settings: USUAL_SETTINGS,
  };
}

type Times = Pick<EventRecord, "startsAt" | "endsAt" | "startZone" | "endZone" | "isAllDay">;

function timesOf(start: Moment, end: Moment, isAllDay: boolean): Times {
  if (isAllDay && (start.wall % DAY !== 0 || end.wall % DAY !== 0 || end.wall <= start.wall)) {
    throw invalidProperty(
      "The start and the end of an all-day event need to be set to midnight, the end at least a day later.",
    );
  }
  if (end.instant < start.instant) throw invalidProperty();
  const of = (moment: Moment): number => (isAllDay ? moment.wall : moment.instant);
  return { startsAt: of(start), endsAt: of(end), startZone: start.zone, endZone: end.zone, isAllDay };
}

type Parts = Partial<Pick<EventRecord, "subject" | "body" | "attendees" | "transactionId" | "extended">>;

function partsOf({ subject, body, attendees, transactionId, extended }: EventWish): Parts {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(extended === undefined ? {} : { extended }),
  };
}

/** Changes an event in its mailbox and, when it is the organiser's, in everybody's. */
export function changeEvent(
  world: World,
  event: EventRecord,
  { wish, owner }: { wish: EventWish; owner: UserRecord },
): EventRecord {
  const changed = afterBodyChange(world, {
    ...applied(event, wish),
    change: event.change + 1,
    modifiedAt: world.clock.now(),
  });
  // Once an event was online, Exchange ignores later wishes for it.
  const final = wish.online === true && !event.wasOnline ? goOnline(world, changed, owner) : changed;
  EVENTS.in(world).put(final);
  if (event.isOrganizer) tellTheOthers(world, { before: event, after: final }, isNews(wish));
  return final;
}

function applied(event: EventRecord, wish: EventWish): EventRecord {
  const { transactionId: _, attendees, extended = [], ...parts } = partsOf(wish);
  const times = timesAfter(event, wish);
  const people = attendees === undefined ? event.attendees : keepAnswers(event.attendees, attendees);
  return {
    ...event,
    ...parts,
    ...times,
    attendees: hasMoved(event, times) ? people.map(unanswered) : people,
    settings: { ...event.settings, ...wish.settings },
    extended: mergeExtended(event.extended, extended),
  };
}

function hasMoved(before: Times, after: Times): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
}

function keepAnswers(before: readonly Attendee[], after: readonly Attendee[]): Attendee[] {
  const answers = new Map(before.map((attendee) => [attendee.address.toLowerCase(), attendee]));
  return after.map((attendee) => {
    const known = answers.get(attendee.address.toLowerCase());
    return known === undefined ? attendee : { ...attendee, response: known.response, respondedAt: known.respondedAt };
  });
}

function unanswered(attendee: Attendee): Attendee {
  return { ...attendee, response: "none", respondedAt: 0 };
}

function timesAfter(event: EventRecord, wish: EventWish): Times {
  const { startsAt, endsAt, startZone, endZone, isAllDay } = event;
  if (wish.start === undefined && wish.end === undefined && wish.isAllDay === undefined) {
    return { startsAt, endsAt, startZone, endZone, isAllDay };
  }
  const start = wish.start ?? { instant: startsAt, wall: startsAt, zone: startZone };
  const end = wish.end ?? { instant: endsAt, wall: endsAt, zone: endZone };
  return timesOf(start, end, wish.isAllDay ?? isAllDay);
}

function mergeExtended(before: EventRecord["extended"], after: EventRecord["extended"]): EventRecord["extended"] {
  const byId = new Map([...before, ...after].map((property) => [property.id.toLowerCase(), property]));
  return [...byId.values()];
}

/** What people are mailed about; reminders, categories and the like are nobody else's business. */
function isNews(wish: EventWish): boolean {
  const parts = [wish.subject, wish.body, wish.start, wish.end, wish.isAllDay, wish.online, wish.settings["location"]];
  return parts.some((part) => part !== undefined);
}

function tellTheOthers(
  world: World,
  { before, after }: { before: EventRecord; after: EventRecord },
  news: boolean,
): void {
  syncMeeting(world, after);
  const was = new Set(before.attendees.map(({ address }) => address.toLowerCase()));
  const is = new Set(after.attendees.map(({ address }) => address.toLowerCase()));
  uninvite(world, before, {
    gone: before.attendees.filter(({ address }) => !is.has(address.toLowerCase())),
    comment: "",
  });
  refreshCopies(world, after, hasMoved(before, after));
  const stayed = after.attendees.filter(({ address }) => was.has(address.toLowerCase()));
  if (news) tellAll(world, { ...after, attendees: stayed }, "update");
  invite(
    world,
    after,
    after.attendees.filter(({ address }) => !was.has(address.toLowerCase())),
  );
}

/** Takes an event out of its mailbox; the organiser's takes the others' along, with a notice. */
export function removeEvent(
  world: World,
  event: EventRecord,
  ending: { state: "cancelled" | "deleted"; comment: string },
): void {
  EVENTS.in(world).remove(event.id);
  if (!event.isOrganizer) return;
  closeMeeting(world, event, ending.state);
  uninvite(world, event, { gone: event.attendees, comment: ending.comment });
}

/** How an answered event shows in the attendee's calendar; a declined one leaves it. */
const SHOWN_AFTER: ReadonlyMap<Attendee["response"], string> = new Map([
  ["accepted", "busy"],
  ["tentativelyAccepted", "tentative"],
]);

/** Notes an answer in the attendee's copy and in the organiser's event. */
export function answerInvitation(
  world: World,
  copy: EventRecord,
  answer: { response: Attendee["response"]; addresses: ReadonlySet<string> },
): void {
  const now = world.clock.now();
  const { response } = answer;
  const showAs = SHOWN_AFTER.get(response);
  const events = EVENTS.in(world);
  if (showAs === undefined) events.remove(copy.id);
  else
    events.put({
      ...copy,
      response,
      respondedAt: now,
      change: copy.change + 1,
      settings: { ...copy.settings, showAs },
    });
  const original = events.by("iCalUId", copy.iCalUId).find((event) => event.isOrganizer);
  if (original === undefined) return;
  const attendees = original.attendees.map((attendee) =>
    answer.addresses.has(attendee.address.toLowerCase()) ? { ...attendee, response, respondedAt: now } : attendee,
  );
  events.put({ ...original, attendees, change: original.change + 1, modifiedAt: now });
}
