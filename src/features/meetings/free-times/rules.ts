import { Failure } from "../../../kernel/errors.ts";
import { between, DAY, later, MINUTE } from "../../../kernel/time.ts";
import { windowOf } from "../rules.ts";
import type { FreeTimesWish } from "./contract.ts";

/** From an instant up to another one, which is not in it. */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

/** Somebody as far as their calendar says. */
export interface Calendar {
  readonly email: string;
  readonly busy: readonly Interval[];
  /** When they work; undefined where it is not known, and then any hour is as good. */
  readonly hours: readonly Interval[] | undefined;
}

export interface Proposal extends Interval {
  /** Those who are not free then, or not at work. */
  readonly cannot: readonly string[];
}

const STEP = 15 * MINUTE;
const PROPOSALS = 3;

/** Farther apart nobody looks for a time; Microsoft itself answers for 62 days at most. */
const LONGEST = 31 * DAY;

/** Within which times are looked for. Throws where nobody would look for one. */
export function searchedIn(wish: FreeTimesWish): Interval {
  const { from: start, to: end } = windowOf(wish);
  if (between(start, end) <= LONGEST) return { start, end };
  throw new Failure("invalid-input", "Times are looked for within 31 days.", {
    field: "to",
    reason: "window-too-long",
    cure: "Choose an earlier end of the window.",
  });
}

/**
 * The earliest times in a window that suit everybody; where there are fewer than three, those follow that keep the fewest
 * away. None overlaps another.
 */
export function earliestTimes(
  calendars: readonly Calendar[],
  { window, minutes, now }: { readonly window: Interval; readonly minutes: number; readonly now: Date },
): Proposal[] {
  const candidates: Proposal[] = [];
  const length = minutes * MINUTE;
  const last = later(window.end, -length);
  for (let start = nextStep(window.start > now ? window.start : now); start <= last; start = later(start, STEP)) {
    const time = { start, end: later(start, length) };
    candidates.push({ ...time, cannot: calendars.filter((each) => !suits(each, time)).map(({ email }) => email) });
  }
  // The sort keeps the order of those that keep equally many away, which is by time.
  const best = candidates.toSorted((one, other) => one.cannot.length - other.cannot.length);
  const chosen: Proposal[] = [];
  for (const candidate of best) {
    if (chosen.length === PROPOSALS || candidate.cannot.length === calendars.length) break;
    if (!chosen.some((each) => overlap(each, candidate))) chosen.push(candidate);
  }
  return chosen.toSorted((one, other) => between(other.start, one.start));
}

function suits({ busy, hours }: Calendar, time: Interval): boolean {
  const atWork = hours?.some(({ start, end }) => start <= time.start && time.end <= end) ?? true;
  return atWork && !busy.some((each) => overlap(each, time));
}

function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The next quarter of an hour; by the clocks of every zone in use, quarters are quarters of UTC. */
function nextStep(instant: Date): Date {
  const over = instant.getTime() % STEP;
  return over === 0 ? instant : later(instant, STEP - over);
}
