import { between, DAY, later, MINUTE } from "../../../kernel/time.ts";
import type { CalendarRow } from "./store.ts";

/** How calendars are known for some answer. */
export const KNOWN = ["read", "stale", "unread", "ignored"] as const;
export type Known = (typeof KNOWN)[number];

/** What is younger is not asked for again. */
export const FRESH = 5 * MINUTE;
/** While Microsoft does not answer, what a calendar showed is believed this long, and people are told. */
const BELIEVED = DAY;

/** How well a calendar is known for a window at `now`. */
export function knownFor(
  row: CalendarRow | undefined,
  window: { readonly from: Date; readonly to: Date },
  now: Date,
): Known {
  if (!row?.read_at || row.from_at > window.from || row.to_at < window.to) return "unread";
  const age = between(row.read_at, now);
  if (age <= 2 * FRESH) return "read";
  return age <= BELIEVED ? "stale" : "unread";
}

/** Whether a calendar is to be read again before somebody relies on it. */
export function isDue(
  row: CalendarRow | undefined,
  { to, youngest, now }: { to: Date; youngest: number; now: Date },
): boolean {
  return !row?.read_at || row.to_at < to || between(row.read_at, now) > youngest;
}

/** Where a calendar could not be read a moment ago, it is not asked for again at once. */
export function isTired(row: CalendarRow | undefined, now: Date): boolean {
  return row?.finding !== undefined && row.finding !== null && later(row.tried_at, MINUTE) > now;
}

/** The whole minutes that a busy time touches. */
export function inMinutes({ start, end }: { readonly start: Date; readonly end: Date }): [number, number] {
  return [Math.floor(start.getTime() / MINUTE), Math.ceil(end.getTime() / MINUTE)];
}
