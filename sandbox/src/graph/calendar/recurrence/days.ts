import type { PatternType, Recurrence, RecurrencePattern } from "../../../entities/calendar/recurrence.ts";
import { weekdayOf } from "../../../kernel/clock.ts";
import { dayIn, monthOf, weekdayIn } from "./months.ts";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Behind the year 9998 there are no more days to count. */
const LAST_MONTH = 9998 * 12 + 11;
const LAST_DAY = dayIn(LAST_MONTH, 31);

/** The days of the n-th step of a pattern, in order; none where the calendar ends. */
type Step = (pattern: RecurrencePattern, start: number, n: number) => readonly number[];

const STEPS: Readonly<Record<PatternType, Step>> = {
  daily: ({ interval }, start, n) => [start + n * interval * DAY],
  weekly: ({ interval, daysOfWeek, firstDayOfWeek }, start, n) => {
    const week = start - after(firstDayOfWeek, weekdayOf(start)) * DAY + n * interval * WEEK;
    const offsets = daysOfWeek.map((weekday) => after(firstDayOfWeek, weekday));
    return offsets.sort((a, b) => a - b).map((offset) => week + offset * DAY);
  },
  absoluteMonthly: ({ interval, dayOfMonth }, start, n) =>
    inMonth(monthOf(start) + n * interval, (month) => dayIn(month, dayOfMonth)),
  relativeMonthly: ({ interval, daysOfWeek, index }, start, n) =>
    inMonth(monthOf(start) + n * interval, (month) => weekdayIn(month, daysOfWeek, index)),
  absoluteYearly: ({ interval, dayOfMonth, month }, start, n) =>
    inMonth(yearly(start, n * interval, month), (at) => dayIn(at, dayOfMonth)),
  relativeYearly: ({ interval, daysOfWeek, index, month }, start, n) =>
    inMonth(yearly(start, n * interval, month), (at) => weekdayIn(at, daysOfWeek, index)),
};

/** At least so many days lie between one step and the next, for one interval. */
const SHORTEST: Readonly<Record<PatternType, number>> = {
  daily: 1,
  weekly: 7,
  absoluteMonthly: 28,
  relativeMonthly: 28,
  absoluteYearly: 365,
  relativeYearly: 365,
};
/** And at most so many. */
const LONGEST: Readonly<Record<PatternType, number>> = {
  daily: 1,
  weekly: 7,
  absoluteMonthly: 31,
  relativeMonthly: 31,
  absoluteYearly: 366,
  relativeYearly: 366,
};

/** How many days a weekday comes after the first one of the week. */
function after(first: number, weekday: number): number {
  return (weekday - first + 7) % 7;
}

function inMonth(month: number, dayOf: (month: number) => number): readonly number[] {
  return month > LAST_MONTH ? [] : [dayOf(month)];
}

function yearly(start: number, years: number, month: number): number {
  return (Math.floor(monthOf(start) / 12) + years) * 12 + month - 1;
}

/** The days of a recurrence from `from` to `until`, both inclusive. */
export function daysBetween(recurrence: Recurrence, from: number, until: number): number[] {
  const { range } = recurrence;
  if (range.count !== null) return everyDay(recurrence, range.count).filter((day) => day >= from && day <= until);
  return walk(recurrence, { from, until: Math.min(until, range.endDay ?? Infinity), most: Infinity });
}

/** The first day; undefined where the range ends before there is one. */
export function firstDayOf(recurrence: Recurrence): number | undefined {
  const { startDay, endDay } = recurrence.range;
  return walk(recurrence, { from: startDay, until: endDay ?? Infinity, most: 1 })[0];
}

// Rows never change, so what was counted of one recurrence holds for as long as it lives.
const counted = new WeakMap<Recurrence, readonly number[]>();

function everyDay(recurrence: Recurrence, count: number): readonly number[] {
  const known =
    counted.get(recurrence) ?? walk(recurrence, { from: recurrence.range.startDay, until: Infinity, most: count });
  counted.set(recurrence, known);
  return known;
}

interface Walk {
  readonly from: number;
  readonly until: number;
  readonly most: number;
}

function walk({ pattern, range }: Recurrence, { from, until, most }: Walk): number[] {
  const first = Math.max(from, range.startDay);
  const last = Math.min(until, LAST_DAY);
  const days: number[] = [];
  // A day may lie up to a step before the first day of its step, and as much behind it.
  const skipped = Math.floor((first - range.startDay) / DAY / (LONGEST[pattern.type] * pattern.interval)) - 1;
  for (let n = Math.max(0, skipped); days.length < most; n += 1) {
    const step = STEPS[pattern.type](pattern, range.startDay, n);
    const [earliest] = step;
    if (earliest === undefined || earliest > last) return days;
    days.push(...step.filter((day) => day >= first && day <= last));
  }
  return days.slice(0, most);
}

/** Whether one occurrence would still be going on when the next one begins. */
export function overlapsItself({ pattern }: Recurrence, milliseconds: number): boolean {
  const shortest = pattern.type === "weekly" ? weeklyGap(pattern) : SHORTEST[pattern.type] * pattern.interval;
  return milliseconds > shortest * DAY;
}

function weeklyGap({ daysOfWeek, interval, firstDayOfWeek }: RecurrencePattern): number {
  const offsets = daysOfWeek.map((weekday) => after(firstDayOfWeek, weekday)).sort((a, b) => a - b);
  const next = [...offsets.slice(1), (offsets[0] ?? 0) + 7 * interval];
  return Math.min(...offsets.map((offset, i) => (next[i] ?? Infinity) - offset));
}
