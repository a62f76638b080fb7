import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import type { Meeting, WholeWish } from "../contract.ts";
import { fixed } from "../rules.ts";
import { spanOf } from "./complete.ts";

/** What is known of a meeting when a new wish for it arrives. */
export interface Standing {
  readonly state: Meeting["state"];
  readonly cancelled: boolean;
  readonly wish: WholeWish;
  readonly finding: Finding | null;
}

/** The finding of a meeting that a fault of ours holds up: the same request sent once more sets it going again. */
export const FAULT_OF_OURS = "fault-of-ours";
/** The finding of a meeting that somebody deleted in Outlook: it can be opened again. */
export const EVENT_GONE = "event-gone";

/** What a wish for an existing meeting asks for; `note` is what only we keep, of which Microsoft hears nothing. */
export type Change = "nothing" | "note" | "try-again" | "open-again" | "change";

/** Compares a new wish with the meeting as it stands. Throws when the wish asks for what cannot be changed. */
export function changeFor({ state, cancelled, wish: before, finding }: Standing, wish: WholeWish): Change {
  if (cancelled) throw cancelledAlready();
  refuseSingle(before, wish);
  const [then, now] = [plainly(before), plainly(wish)];
  refuseFixed(then, now);
  const gone = finding?.reason === EVENT_GONE;
  if (!same(then, now)) return gone ? "open-again" : "change";
  // Microsoft is asked nothing, and nobody is mailed, because of what only we keep.
  if (!same(noted(before), noted(wish))) return "note";
  if (gone) return "open-again";
  return isStuck(state, finding) ? "try-again" : "nothing";
}

function isStuck(state: Meeting["state"], finding: Finding | null): boolean {
  return state === "refused" || finding?.reason === FAULT_OF_OURS;
}

function cancelledAlready(): Failure {
  return new Failure("conflict", "This meeting is cancelled.", {
    reason: "meeting-cancelled",
    cure: "Use another key for a new meeting.",
  });
}

/** Dates of a series stand in calendars, and some were held: what Outlook would make of them nobody can promise. */
function refuseSingle(before: WholeWish, wish: WholeWish): void {
  if (before.recurrence === undefined || wish.recurrence !== undefined) return;
  throw new Failure("conflict", "A series does not become a single meeting.", {
    field: "recurrence",
    reason: "series-stays",
    cure: "Have it end earlier by its count or until; or cancel it, and open a single meeting under another key.",
  });
}

function refuseFixed(then: Record<string, unknown>, now: Record<string, unknown>): void {
  for (const field of FIXED) {
    if (!same(then[field], now[field])) throw fixed(field, WHY_FIXED[field]);
  }
}

const WHY_FIXED = {
  lane: "Microsoft ties the link to it",
  organiser: "Microsoft ties the link to it",
  invitations: "those invited would be told twice, or not at all",
} as const;
const FIXED = ["lane", "organiser", "invitations"] as const;

/**
 * A wish without what makes no difference: how an instant is written, the case of a login name or address, the order of
 * attendees. PostgreSQL keeps the members of a JSON object in an order of its own, so they are put in one.
 */
function plainly(wish: WholeWish): Record<string, unknown> {
  const { starts, ends } = spanOf(wish);
  const { subject, lane, organiser, attendees, invitations, options, recurrence } = wish;
  return {
    subject,
    lane,
    invitations,
    start: starts.toISOString(),
    end: ends.toISOString(),
    organiser: JSON.stringify(organiser).toLowerCase(),
    attendees: attendees
      .map(({ email, name }) => `${email.toLowerCase()} ${name ?? ""}`)
      .toSorted((one, other) => (one < other ? -1 : 1)),
    options: inOrder(options),
    recurrence: inOrder(recurrence ?? {}),
  };
}

function noted({ client, person, showInPortal }: WholeWish): unknown[] {
  return [client ?? null, person ?? null, showInPortal ?? null];
}

function inOrder(members: object): unknown[] {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
