import { Failure } from "../../kernel/errors.ts";
import { between, DAY, instantFrom } from "../../kernel/time.ts";
import type { Meeting, WholeWish } from "./contract.ts";
import { OPTIONS } from "./options/catalog.ts";
import type { Window } from "./recurrence/times.ts";
import type { Span } from "./store.ts";

/** Refuses what no meeting can be, whatever else is known of it. */
export function refuseOdd(wish: WholeWish, span: Span, now: Date): void {
  refuseUnlikely(span, now);
  refuseEndless(span, now);
  refuseUntold(wish);
  refuseMisplaced(wish);
  refuseUninvited(wish);
}

/** Ten years. */
const FARTHEST = 3653 * DAY;
export const LONGEST = 30 * DAY;

/** Refuses times that are a slip of the pen: calendars end with the year 9999, and nobody stays for weeks on end. */
function refuseUnlikely({ starts, ends }: Span, now: Date): void {
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

/** Refuses a series that goes on for so long that its end is a slip of the pen, too. */
function refuseEndless({ lastEnds }: Span, now: Date): void {
  if (between(now, lastEnds) <= FARTHEST + LONGEST) return;
  throw new Failure("invalid-input", "The series would go on for more than ten years.", {
    field: "recurrence",
    reason: "series-too-long",
    cure: "Choose fewer meetings, an earlier last day or a shorter interval.",
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

/** Refuses a meeting that is over by `now`: one that began while Microsoft was away is still of use. */
export function refuseOver(ends: Date, now: Date): void {
  if (ends >= now) return;
  throw new Failure("invalid-input", `The meeting would be over: it is ${now.toISOString()} now.`, {
    field: "end",
    reason: "meeting-over",
    cure: "Choose a later time.",
  });
}

/** Refuses to invite people to a meeting that nobody would tell them of. */
function refuseUntold({ lane, attendees, invitations }: WholeWish): void {
  if (lane === "calendar" || attendees.length === 0 || invitations === "parley") return;
  throw new Failure(
    "invalid-input",
    "A standalone meeting is on nobody's calendar, so Microsoft would invite nobody to it.",
    {
      field: "attendees",
      reason: "standalone-invites-nobody",
      cure: "Have Parley send the invitations, or use the calendar lane; or leave attendees out and send them the link yourself.",
    },
  );
}

/** Refuses a series that nobody could be invited to: our own calendar files tell of single meetings. */
function refuseUninvited({ invitations, recurrence, attendees }: WholeWish): void {
  if (invitations === "outlook" || recurrence === undefined || attendees.length === 0) return;
  throw new Failure("invalid-input", "Parley's own invitations are for single meetings, not for a series.", {
    field: "invitations",
    reason: "series-by-outlook-only",
    cure: "Have Outlook invite to the series, or open a meeting for each date.",
  });
}

/** Refuses a series where nothing could hold it, and options where Microsoft has no place for them. */
function refuseMisplaced({ lane, recurrence, options }: WholeWish): void {
  if (lane === "calendar") return;
  if (recurrence !== undefined) {
    throw new Failure("invalid-input", "A standalone meeting is on no calendar, so it cannot recur.", {
      field: "recurrence",
      reason: "standalone-never-recurs",
      cure: "Use the calendar lane; or leave recurrence out: the link of a standalone meeting stays good for later ones.",
    });
  }
  const [misplaced] = Object.entries(OPTIONS).find(([name, { place }]) => place === "event" && name in options) ?? [];
  if (misplaced === undefined) return;
  throw new Failure("invalid-input", "A standalone meeting is on no calendar, where this option belongs.", {
    field: `options.${misplaced}`,
    reason: "option-of-the-calendar",
    cure: "Leave the option out, or use the calendar lane.",
  });
}

/** The stretch between two RFC 3339 times. Throws where it would end before it begins. */
export function windowOf({ from, to }: { readonly from: string; readonly to: string }): Window {
  const [begins, ends] = [instantFrom(from), instantFrom(to)];
  if (begins === undefined || ends === undefined) throw new Error("The schema lets only times through.");
  if (begins < ends) return { from: begins, to: ends };
  throw new Failure("invalid-input", "The stretch of time ends before it begins.", {
    field: "to",
    reason: "window-ends-first",
    cure: "Choose a later end; mind the offsets of both.",
  });
}

/** Refuses to lead a meeting through another connection than the one that began it. */
export function refuseOtherConnection(begunBy: string, named: string | undefined): void {
  if (named === undefined || named === begunBy) return;
  throw fixed("connection", "another connection may lead to another tenant, where nobody knows of it");
}

/** What cannot be changed of a meeting. */
export function fixed(field: string, why: string): Failure {
  return new Failure("conflict", `The ${field} of a meeting cannot be changed: ${why}.`, {
    field,
    reason: `${field}-is-fixed`,
    cure: "Cancel this meeting and open a new one under another key.",
  });
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

/** Seconds to wait that a caller asked for with `Prefer: wait=10`; 0 without, 30 at most. */
export function waitOf(prefer: string | readonly string[] | undefined): number {
  const [, seconds] = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec([prefer ?? ""].flat().join(", ")) ?? [];
  return Math.min(Number(seconds ?? 0), 30);
}
