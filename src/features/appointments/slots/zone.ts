import { Temporal } from "temporal-polyfill";
import { HOUR, MINUTE } from "../../../kernel/time.ts";

/** A stretch in which a zone's clocks go without a jump. In minutes since the epoch; `offset` is what they are ahead of UTC. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The pieces of a zone, an IANA name, that make up a stretch of minutes; whatever zone this process runs in. */
export function piecesOf(zone: string, from: number, to: number): Piece[] {
  const years: Piece[] = [];
  for (let year = yearOf(from); year <= yearOf(to - 1); year += 1) years.push(...piecesOfYear(zone, year));
  return years
    .filter((piece) => piece.from < to && piece.to > from)
    .map((piece) => ({ from: Math.max(piece.from, from), to: Math.min(piece.to, to), offset: piece.offset }));
}

const known = new Map<string, readonly Piece[]>();

/** Zones and years are few: what was found out once is kept. */
function piecesOfYear(zone: string, year: number): readonly Piece[] {
  const key = `${zone} ${year}`;
  const pieces = known.get(key) ?? findPieces(zone, year);
  known.set(key, pieces);
  return pieces;
}

function findPieces(zone: string, year: number): Piece[] {
  const end = startOf(year + 1);
  const pieces: Piece[] = [];
  for (let from = startOf(year); from < end;) {
    const there = Temporal.Instant.fromEpochMilliseconds(from * MINUTE).toZonedDateTimeISO(zone);
    const next = there.getTimeZoneTransition("next")?.epochMilliseconds;
    const to = next === undefined ? end : Math.min(next / MINUTE, end);
    // Since 1972 all clocks are whole minutes ahead of UTC.
    pieces.push({ from, to, offset: there.offsetNanoseconds / 1_000_000 / MINUTE });
    from = to;
  }
  return pieces;
}

function yearOf(minute: number): number {
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO("UTC").year;
}

function startOf(year: number): number {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime("UTC").epochMilliseconds / MINUTE;
}

const DAY_OF_MINUTES = (24 * HOUR) / MINUTE;

/** The day that a minute along the wall clock lies in, counted from 1970-01-01. */
export function dayOf(wall: number): number {
  return Math.floor(wall / DAY_OF_MINUTES);
}

/** The first minute of a day along the wall clock. */
export function midnightOf(day: number): number {
  return day * DAY_OF_MINUTES;
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
