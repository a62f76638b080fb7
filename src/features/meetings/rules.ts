import { Failure } from "../../kernel/errors.ts";
import { between, DAY, instantFrom } from "../../kernel/time.ts";
import type { Finding } from "../connection/contract.ts";
import type { Meeting, MeetingWish } from "./contract.ts";

/** The instants of a wish. Throws when the end is not after the start. */
export function spanOf({ start, end }: Pick<MeetingWish, "start" | "end">): { starts: Date; ends: Date } {
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

/** Ten years. */
const FARTHEST = 3653 * DAY;
const LONGEST = 30 * DAY;

/** Refuses times that are a slip of the pen: calendars end with the year 9999, and nobody stays for weeks on end. */
export function refuseUnlikely({ starts, ends }: { starts: Date; ends: Date }, now: Date): void {
  if (between(now, starts) > FARTHEST) {
    throw new Failure("invalid-input", "The meeting would start more than ten years from now.", {
      field: "start",
      reason: "start-too-far-ahead",
      cure: "Choose an earlier start; mind the year.",
    });
  }
  if (between(starts, ends) <= LONGEST) return;
  throw new Failure("invalid-input", "The meeting would last longer than 30 days.", {
    field: "end",
    reason: "meeting-too-long",
    cure: "Choose an earlier end, or open a meeting for each part.",
  });
}

/** Refuses a start that has passed by `now`. */
export function refusePast(starts: Date, now: Date): void {
  if (starts >= now) return;
  throw new Failure("invalid-input", `The meeting would start in the past: it is ${now.toISOString()} now.`, {
    field: "start",
    reason: "start-in-the-past",
    cure: "Choose a later start.",
  });
}

/** Refuses to invite people to a meeting that nobody would tell them of. */
export function refuseUntold({ lane, attendees }: Pick<MeetingWish, "lane" | "attendees">): void {
  if (lane === "calendar" || attendees.length === 0) return;
  throw new Failure(
    "invalid-input",
    "A standalone meeting is on nobody's calendar, so Microsoft would invite nobody to it.",
    {
      field: "attendees",
      reason: "standalone-invites-nobody",
      cure: "Leave attendees out and send them the link yourself, or use the calendar lane.",
    },
  );
}

/** Refuses to lead a meeting through another connection than the one that began it. */
export function refuseOtherConnection(begunBy: string, named: string | undefined): void {
  if (named === undefined || named === begunBy) return;
  throw fixed("connection", "another connection may lead to another tenant, where nobody knows of it");
}

/** What is known of a meeting when a new wish for it arrives. */
export interface Standing {
  readonly state: Meeting["state"];
  readonly cancelled: boolean;
  readonly wish: MeetingWish;
  readonly finding: Finding | null;
}

/** The finding of a meeting that a fault of ours holds up: the same request sent once more sets it going again. */
export const FAULT_OF_OURS = "fault-of-ours";

/** What a wish for an existing meeting asks for. */
export type Change = "nothing" | "try-again" | "change";

/** Compares a new wish with the meeting as it stands. Throws when the wish asks for what cannot be changed. */
export function changeFor({ state, cancelled, wish: before, finding }: Standing, wish: MeetingWish): Change {
  if (cancelled) {
    throw new Failure("conflict", "This meeting is cancelled.", {
      reason: "meeting-cancelled",
      cure: "Use another key for a new meeting.",
    });
  }
  const [then, now] = [plainly(before), plainly(wish)];
  for (const field of ["lane", "organiser"] as const) {
    if (same(then[field], now[field])) continue;
    throw fixed(field, "Microsoft ties the link to it");
  }
  if (!same(then, now)) return "change";
  return state === "refused" || finding?.reason === FAULT_OF_OURS ? "try-again" : "nothing";
}

function fixed(field: string, why: string): Failure {
  return new Failure("conflict", `The ${field} of a meeting cannot be changed: ${why}.`, {
    field,
    reason: `${field}-is-fixed`,
    cure: "Cancel this meeting and open a new one under another key.",
  });
}

/**
 * A wish without what makes no difference: how an instant is written, the case of a login name or address, the order of
 * attendees. PostgreSQL keeps the members of a JSON object in an order of its own, so each is named.
 */
function plainly(wish: MeetingWish): Record<keyof Omit<MeetingWish, "connection">, unknown> {
  const { starts, ends } = spanOf(wish);
  const { subject, lane, organiser, attendees } = wish;
  return {
    subject,
    lane,
    start: starts.toISOString(),
    end: ends.toISOString(),
    organiser: JSON.stringify(organiser).toLowerCase(),
    attendees: attendees
      .map(({ email, name }) => `${email.toLowerCase()} ${name ?? ""}`)
      .toSorted((one, other) => (one < other ? -1 : 1)),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The state while work is under way towards a wish. `opened`: Microsoft has the meeting already. */
export function stateOnTheWay({ cancelled, opened }: { cancelled: boolean; opened: boolean }): Meeting["state"] {
  if (cancelled) return "cancelling";
  return opened ? "moving" : "opening";
}

/** Nothing is under way. */
export function isSettled(state: Meeting["state"]): boolean {
  return state === "open" || state === "cancelled" || state === "refused";
}

/** Attendees without those named twice; addresses differ in more than case only on paper. */
export function withoutDoubles<A extends { readonly email: string }>(attendees: readonly A[]): A[] {
  const seen = new Map(attendees.toReversed().map((attendee) => [attendee.email.toLowerCase(), attendee]));
  return attendees.filter((attendee) => seen.get(attendee.email.toLowerCase()) === attendee);
}

/** Seconds to wait that a caller asked for with `Prefer: wait=10`; 0 without, 30 at most. */
export function waitOf(prefer: string | readonly string[] | undefined): number {
  const [, seconds] = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec([prefer ?? ""].flat().join(", ")) ?? [];
  return Math.min(Number(seconds ?? 0), 30);
}
