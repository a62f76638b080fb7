import { Failure } from "../../../kernel/errors.ts";
import { HOUR, instantFrom, later } from "../../../kernel/time.ts";
import type { MeetingWish, OrganiserName, WholeWish } from "../contract.ts";
import type { MeetingSettings } from "../settings/contract.ts";

/** As long as Teams itself makes a meeting of which nobody says when it ends. */
const UNTOLD = HOUR;

/** What fills a wish up. */
export interface Filling {
  /** The meeting as it was wished for before. */
  readonly before: WholeWish | undefined;
  readonly settings: MeetingSettings;
  /** Who organises a meeting that names nobody; asked only where that is so. */
  readonly organiser: OrganiserName | undefined;
  readonly now: Date;
}

/** The wish with nothing left out: as the meeting was before, or else as the organisation's settings say. */
export function wholeWish(asked: MeetingWish, filling: Filling): WholeWish {
  const { connection: _, ...named } = asked;
  const base = filling.before ?? asSettled(filling);
  const whole = kept({ ...base, ...given(named), ...timesOf(asked, filling) });
  // Microsoft takes no choice back, so one that is not named any more stands; to leave it, another one is made.
  return {
    ...whole,
    attendees: withoutDoubles(whole.attendees),
    options: { ...base.options, ...given(whole.options) },
  };
}

/** A new meeting of which nobody has said anything yet. */
function asSettled({
  settings: { lane, invitations },
  organiser,
}: Filling): Omit<WholeWish, "start" | "end" | "subject"> {
  if (organiser === undefined) throw organiserMissing();
  return { lane, invitations, organiser, attendees: [], options: {} };
}

/** The members that say something. */
function given<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an absent member overrides nothing when it is spread
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The members that nobody takes off. */
function kept<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], null> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what could be null is left out where it is
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}

function timesOf({ start, end }: MeetingWish, { before, now }: Filling): Pick<WholeWish, "start" | "end"> {
  if (start !== undefined && end !== undefined) return { start, end };
  if (start !== undefined) throw endMissing();
  if (end !== undefined) return { start: before?.start ?? now.toISOString(), end };
  if (before !== undefined) return { start: before.start, end: before.end };
  return { start: now.toISOString(), end: later(now, UNTOLD).toISOString() };
}

function endMissing(): Failure {
  return new Failure("invalid-input", "The meeting has a start and no end.", {
    field: "end",
    reason: "end-missing",
    cure: "Give both; without either the meeting begins now.",
  });
}

function organiserMissing(): Failure {
  return new Failure("invalid-input", "The meeting names no organiser, and no setting says who it is.", {
    field: "organiser",
    reason: "organiser-missing",
    cure: "Name one, or choose in the settings who organises meetings that name nobody.",
  });
}

/** Attendees without those named twice; addresses differ in more than case only on paper. */
export function withoutDoubles<A extends { readonly email: string }>(attendees: readonly A[]): A[] {
  const seen = new Map(attendees.toReversed().map((attendee) => [attendee.email.toLowerCase(), attendee]));
  return attendees.filter((attendee) => seen.get(attendee.email.toLowerCase()) === attendee);
}

/** The instants of a wish. Throws when the end is not after the start. */
export function spanOf({ start, end }: Pick<WholeWish, "start" | "end">): { starts: Date; ends: Date } {
  const starts = instantFrom(start);
  const ends = instantFrom(end);
  if (starts === undefined || ends === undefined)
    throw new Failure("invalid-input", "start and end must be RFC 3339 times.");
  if (ends > starts) return { starts, ends };
  const [when, reason] = ends < starts ? ["before", "end-before-start"] : ["when", "end-is-start"];
  throw new Failure("invalid-input", `The meeting ends ${when} it starts.`, {
    field: "end",
    reason,
    cure: "Give an end later than the start; mind the offsets of both.",
  });
}
