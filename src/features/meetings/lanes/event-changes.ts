import type { Event } from "@microsoft/microsoft-graph-types";
import type { Attendee, WholeWish } from "../contract.ts";
import { asInvited, decidedOf, invitedByOutlook } from "../graph.ts";
import { seenIn } from "../outlook/read-event.ts";
import { isMoved, plain } from "../outlook/rules.ts";
import { spanOf } from "../wishes/complete.ts";

/**
 * What of an event that stands as `before` wished has to change, but for whom it invites. What nobody changed is not sent,
 * since people are mailed about whatever is.
 */
export function changesSince(before: WholeWish, now: WholeWish): Event {
  return differing(decidedOf(before), decidedOf(now));
}

/** The same of an event as Microsoft shows it. */
export function changesFrom(event: Event, wish: WholeWish): Event {
  const invited = invitedIn(event, wish);
  return { ...differing(shownBy(event, wish), decidedOf(wish)), ...(invited && { attendees: invited }) };
}

/** What has to be known of an event before it is said what has to change. */
export function shownParts(wish: WholeWish): string[] {
  return [...Object.keys(decidedOf(wish)), "attendees", "organizer"];
}

const WHEN: readonly string[] = ["start", "end", "recurrence"];

function differing(held: object, wanted: Event): Event {
  const before = new Map(Object.entries(held));
  const changed = new Set(
    Object.entries(wanted).flatMap(([name, value]) => (same(before.get(name), value) ? [] : [name])),
  );
  const along = goesAlong(changed, wanted.recurrence !== undefined);
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => changed.has(name) || along.includes(name)));
}

/**
 * When it is goes together: Microsoft takes the rest from what there was. What is wanted here wins over what somebody has
 * just changed in Outlook; but a series that is told its pattern anew forgets what was done to single dates.
 */
function goesAlong(changed: ReadonlySet<string>, isSeries: boolean): readonly string[] {
  if (WHEN.some((name) => changed.has(name))) return ["subject", ...WHEN];
  return changed.has("subject") && !isSeries ? WHEN : [];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What Microsoft shows, in the words of the wish where it comes to the same. */
function shownBy(event: Event, wish: WholeWish): object {
  const wanted = decidedOf(wish);
  const { subject, span } = seenIn(event);
  const isThen = span !== undefined && !isMoved(span, spanOf(wish));
  return {
    ...event,
    subject: plain(subject) === plain(wish.subject) ? wanted.subject : subject,
    start: isThen ? wanted.start : undefined,
    end: isThen ? wanted.end : undefined,
    recurrence: covers(event.recurrence, wanted.recurrence) ? wanted.recurrence : undefined,
  };
}

/** Whether all that is asked for is there; Microsoft shows more than it was told. */
function covers(there: unknown, asked: unknown): boolean {
  if (!isObject(asked)) return there === asked;
  return (
    isObject(there) &&
    Object.entries(asked).every(([name, value]) => covers(new Map(Object.entries(there)).get(name), value))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

type Invited = NonNullable<Event["attendees"]>;

/** Whether Outlook is to invite others than before, or by another name. */
export function invitesOthers(before: WholeWish, now: WholeWish): boolean {
  const listed = (wish: WholeWish) =>
    invitedByOutlook(wish)
      .map(({ email, name }) => `${email.toLowerCase()} ${name ?? ""}`)
      .toSorted();
  return !same(listed(before), listed(now));
}

/** Those in Outlook's list, as they are there, without those who were taken off here and with those who are new here. */
export function invitedAfter(there: Invited, before: WholeWish, now: WholeWish): Invited {
  const [then, wanted] = [byAddress(invitedByOutlook(before)), byAddress(invitedByOutlook(now))];
  const present = new Set(there.map(addressOf));
  const stay = there.filter((each) => wanted.has(addressOf(each)) || !then.has(addressOf(each)));
  const fresh = [...wanted].filter(([address]) => !then.has(address) && !present.has(address));
  return listed(stay, fresh, wanted);
}

/** Whom the event has to invite, where it does not: those who are wanted, as they are there, and the rooms that are there. */
function invitedIn(event: Event, wish: WholeWish): Invited | undefined {
  // Where Parley invites, whoever stands in Outlook's list was put there by somebody else.
  if (wish.invitations !== "outlook") return undefined;
  const wanted = byAddress(invitedByOutlook(wish));
  const seen = new Set(seenIn(event).attendees.map(({ email }) => email.toLowerCase()));
  if (seen.size === wanted.size && [...seen].every((address) => wanted.has(address))) return undefined;
  const stay = (event.attendees ?? []).filter((each) => !seen.has(addressOf(each)) || wanted.has(addressOf(each)));
  const fresh = [...wanted].filter(([address]) => !seen.has(address));
  return listed(stay, fresh, wanted);
}

type ByAddress = ReadonlyMap<string, Attendee>;

function byAddress(attendees: readonly Attendee[]): ByAddress {
  return new Map(attendees.map((attendee) => [attendee.email.toLowerCase(), attendee]));
}

function addressOf({ emailAddress }: Invited[number]): string {
  return emailAddress?.address?.toLowerCase() ?? "";
}

function listed(stay: Invited, fresh: readonly [string, Attendee][], wanted: ByAddress): Invited {
  return [...stay.map((each) => asThere(each, wanted)), ...fresh.map(([, attendee]) => asInvited(attendee))];
}

/** Required, optional or a room, as Outlook has it; by the name that is wanted here. */
function asThere({ type, emailAddress }: Invited[number], wanted: ByAddress): Invited[number] {
  const address = emailAddress?.address ?? "";
  const name = wanted.get(address.toLowerCase())?.name ?? emailAddress?.name;
  return { ...(type && { type }), emailAddress: { address, ...(name && { name }) } };
}
