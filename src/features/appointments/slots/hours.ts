import { difference, merged, pairsOf, type Spans } from "./spans.ts";
import { dayOf, midnightOf, piecesOf, weekdayOf } from "./zone.ts";

/**
 * Hours of one day, in minutes from its midnight by the clock on the wall. They begin within the day; what ends after 1440
 * runs into the next one, and ends within it.
 */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When somebody works, by the clocks of their zone. */
export interface WorkingHours {
  /** An IANA name. */
  readonly zone: string;
  /** By day of the week, 1 is Monday; a day without an entry is free. */
  readonly weekly: Readonly<Partial<Record<number, readonly Hours[]>>>;
  /** Days, counted from 1970-01-01, that have other hours than their weekday; none at all for a day off. */
  readonly exceptions?: ReadonlyMap<number, readonly Hours[]>;
}

/** Open minutes with one grid: appointments may start at `grid` and whole steps before and after it. */
export interface Opening {
  readonly from: number;
  readonly to: number;
  readonly grid: number;
}

/**
 * What is open between two minutes. A minute is open when the clock on the wall shows one of the working hours: hours that
 * a change of clocks leaves out are nobody's, and hours that come twice are open twice. The grid follows the wall clock,
 * too, from the beginning of the day's hours on.
 */
export function openingsOf(hours: WorkingHours, from: number, to: number): Opening[] {
  return piecesOf(hours.zone, from, to).flatMap(({ from: begin, to: end, offset }) =>
    onTheWall(hours, begin + offset, end + offset)
      .map((wall) => ({
        from: Math.max(wall.from - offset, begin),
        to: Math.min(wall.to - offset, end),
        grid: wall.grid - offset,
      }))
      .filter((opening) => opening.to > opening.from),
  );
}

/** The same along the wall clock, for all days that lie at least in part between two of its minutes. */
function onTheWall(hours: WorkingHours, from: number, to: number): Opening[] {
  const openings: Opening[] = [];
  // Hours of the day before may run into this one.
  let day = dayOf(from) - 1;
  for (let own = hoursOn(hours, day); day <= dayOf(to - 1); day += 1) {
    const next = hoursOn(hours, day + 1);
    openings.push(...openingsOfDay(own, next));
    own = next;
  }
  return openings.toSorted((one, other) => one.from - other.from);
}

/** Where the hours of two days overlap, the later day has its own grid. */
function openingsOfDay(own: Spans, next: Spans): Opening[] {
  return pairsOf(own).flatMap(([opens, closes]) =>
    pairsOf(difference([opens, closes], next)).map(([from, to]) => ({ from, to, grid: opens })),
  );
}

function hoursOn({ weekly, exceptions }: WorkingHours, day: number): Spans {
  const midnight = midnightOf(day);
  const hours = exceptions?.get(day) ?? weekly[weekdayOf(day)] ?? [];
  return merged(hours.flatMap(({ from, to }) => [midnight + from, midnight + to]));
}
