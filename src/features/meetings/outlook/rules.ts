import { between, DAY, HOUR, later } from "../../../kernel/time.ts";
import type { Answered, WholeWish } from "../contract.ts";
import type { SeriesException } from "../recurrence/contract.ts";

/** An event as Outlook shows it, as far as meetings have it. */
export interface Seen {
  readonly subject: string;
  /** Undefined where Outlook tells no span that a meeting can have. */
  readonly span: { readonly starts: Date; readonly ends: Date } | undefined;
  readonly attendees: readonly SeenAttendee[];
  readonly joinUrl: string | undefined;
  /** Of a series: its dates that are otherwise. Undefined where Outlook was not asked. */
  readonly exceptions?: readonly SeriesException[] | undefined;
}

export interface SeenAttendee {
  readonly email: string;
  readonly name: string | undefined;
  readonly response: Answered["response"];
  readonly at: string | undefined;
}

/** What was answered, by address in small letters. */
export type Responses = Readonly<Record<string, Answered>>;

const NEAR = 14 * DAY;
const AFTERWARDS = DAY;

/**
 * When to look by ourselves, whatever Microsoft announces: each hour for the next two weeks, each six hours for what lies
 * further ahead, and until a day after the end.
 */
export function nextLook(
  { starts_at: starts, last_ends_at: ends }: { readonly starts_at: Date; readonly last_ends_at: Date },
  now: Date,
): Date | undefined {
  if (later(ends, AFTERWARDS) <= now) return undefined;
  return later(now, between(now, starts) > NEAR ? 6 * HOUR : HOUR);
}

/** The part of a wish that people can change in Outlook. */
export type Changed = Partial<Pick<WholeWish, "subject" | "start" | "end" | "attendees">>;

/** What is different in Outlook from what it was brought to; `here` is when that takes place. */
export function changedIn(seen: Seen, { subject, attendees, invitations }: WholeWish, here: Span): Changed | undefined {
  const changed: Changed = {
    ...(isRenamed(seen.subject, subject) && { subject: seen.subject }),
    ...(seen.span && isMoved(seen.span, here) && asTimes(seen.span)),
    // Where Parley invites, Outlook was told of nobody.
    ...(invitations === "outlook" &&
      isOthers(seen.attendees, attendees) && { attendees: merged(seen.attendees, attendees) }),
  };
  return Object.keys(changed).length > 0 ? changed : undefined;
}

const LONGEST_SUBJECT = 255;

/** A meeting has a name. */
function isRenamed(there: string, here: string): boolean {
  return there !== "" && there.length <= LONGEST_SUBJECT && plain(there) !== plain(here);
}

/** A name without what makes no difference: Exchange writes spaces in a way of its own. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

interface Span {
  readonly starts: Date;
  readonly ends: Date;
}

/** Whether it is at another time; fractions of a second are lost on the way. */
export function isMoved(there: Span, here: Span): boolean {
  return ([there.starts, there.ends] as const).some(
    (at, n) => Math.abs(between(at, n === 0 ? here.starts : here.ends)) >= 1000,
  );
}

function asTimes({ starts, ends }: Span): Pick<WholeWish, "start" | "end"> {
  return { start: starts.toISOString(), end: ends.toISOString() };
}

type Invited = WholeWish["attendees"];

function isOthers(there: readonly SeenAttendee[], here: Invited): boolean {
  const addresses = (list: readonly { readonly email: string }[]) =>
    [...new Set(list.map(({ email }) => email.toLowerCase()))].toSorted().join(" ");
  return addresses(there) !== addresses(here);
}

/** Those who stay keep the name that they were invited by. */
function merged(there: readonly SeenAttendee[], here: Invited): Invited {
  const known = new Map(here.map((each) => [each.email.toLowerCase(), each]));
  return there.map(({ email, name }) => known.get(email.toLowerCase()) ?? { email, ...(name && { name }) });
}

/** What everybody has answered, as Outlook shows it. */
export function responsesIn({ attendees }: Seen): Responses {
  return Object.fromEntries(
    attendees.map(({ email, response, at }) => [email.toLowerCase(), { response, ...(at && { at }) }]),
  );
}

/** Who has answered otherwise than before. Whoever is asked anew has not answered. */
export function answeredAnew(before: Responses, now: Responses): [email: string, answer: Answered][] {
  return Object.entries(now).filter(
    ([email, { response, at }]) =>
      response !== "none" && (before[email]?.response !== response || before[email]?.at !== at),
  );
}
