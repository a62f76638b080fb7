import type { Bookable } from "./plan.ts";
import { dayOf, midnightOf, piecesOf, weekdayOf } from "./zone.ts";

/** Slots that appear at an hour of some days, for as many days ahead: on weekdays at eight for today and tomorrow, for example. */
export interface Release {
  /** Days of the week on which slots appear; 1 is Monday. */
  readonly weekdays: readonly number[];
  /** Minutes from midnight by the clock on the wall. */
  readonly at: number;
  /** How many days beyond that day are released; 0 is that day alone. */
  readonly days: number;
}

/** How early and how late a service may be booked. */
export interface Limits {
  /** The IANA zone whose days are counted. */
  readonly zone: string;
  /** Minutes between a booking and the start. */
  readonly notice: number;
  /** How many days ahead may be booked; 0 is today alone. */
  readonly days: number;
  readonly release?: Release | undefined;
}

/** Which starts may be booked at `now`, in minutes since the epoch. */
export function bookableAt(limits: Limits, now: number): Bookable {
  const { zone, notice, days, release } = limits;
  const from = now + notice;
  const horizon = instantOf(midnightOf(dayAt(zone, now) + days + 1), zone);
  const released = release && releasedUntil(release, zone, now);
  return released !== undefined && released < horizon
    ? { from, until: released, because: "not-released" }
    : { from, until: horizon, because: "too-far-ahead" };
}

/** Until when slots are released; `now` where none have been within a week. */
function releasedUntil({ weekdays, at, days }: Release, zone: string, now: number): number {
  const today = dayAt(zone, now);
  for (let day = today; day > today - 8; day -= 1) {
    if (weekdays.includes(weekdayOf(day)) && instantOf(midnightOf(day) + at, zone) <= now)
      return instantOf(midnightOf(day + days + 1), zone);
  }
  return now;
}

/** The next minute after `now` at which slots are released. */
export function nextReleaseAt({ weekdays, at }: Release, zone: string, now: number): number {
  const today = dayAt(zone, now);
  for (let day = today; day <= today + 8; day += 1) {
    const minute = instantOf(midnightOf(day) + at, zone);
    if (weekdays.includes(weekdayOf(day)) && minute > now) return minute;
  }
  throw new Error("Slots are released on some day of the week.");
}

function dayAt(zone: string, now: number): number {
  const [piece] = piecesOf(zone, now, now + 1);
  return dayOf(now + (piece?.offset ?? 0));
}

/** No zone is further from UTC than this, in minutes. */
const FURTHEST = 26 * 60;

/**
 * The first minute at which the clock on the wall shows this minute or a later one: of one that comes twice the first, and of
 * one that never comes the moment when the clock jumps past it.
 */
export function instantOf(wall: number, zone: string): number {
  const piece = piecesOf(zone, wall - FURTHEST, wall + FURTHEST).find(({ to, offset }) => wall - offset < to);
  if (piece === undefined) throw new Error(`No clock of ${zone} shows minute ${wall}.`);
  return Math.max(piece.from, wall - piece.offset);
}
