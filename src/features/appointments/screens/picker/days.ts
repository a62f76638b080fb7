import { wallClock } from "../../../../web/when/wall-clock.ts";
import type { Schemas } from "../../../../../sdk/src/index.ts";

export type Slot = Schemas["Slots"]["items"][number];

const DAY = 24 * 3600_000;

/** Days are written as calendars write them, "2027-03-09", and months "2027-03": reckoned with in Greenwich, where no day is cut. */
export function dayAfter(day: string, days: number): string {
  return dayIn(Date.parse(day) + days * DAY);
}

export function monthAfter(month: string, months: number): string {
  const date = new Date(month);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The same day of another month, or that month's last. */
export function dayInMonth(day: string, month: string): string {
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/**
 * Six weeks, however long the month is, so that nothing below them moves; days of other months are left out. Of the
 * month that goes on, weeks that are over are, too: on a phone they would push the times out of sight.
 */
export function weeksOf(month: string, today: string): readonly (readonly (string | undefined)[])[] {
  const first = dayAfter(`${month}-01`, -weekdayOf(`${month}-01`));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dayAfter(first, week * 7 + weekday)),
  )
    .filter((week) => month !== monthOf(today) || (week.at(-1) ?? "") >= today)
    .map((week) => week.map((day) => (monthOf(day) === month ? day : undefined)));
}

/** The first day of a month that `weeksOf` leaves in. */
export function firstShown(month: string, today: string): string {
  const [first] = weeksOf(month, today)
    .flat()
    .filter((day) => day !== undefined);
  return first ?? `${month}-01`;
}

/** What to ask for to know a month by the clocks of every zone. */
export function windowOf(month: string): { readonly from: string; readonly to: string } {
  return {
    from: new Date(Date.parse(`${month}-01`) - DAY).toISOString(),
    to: new Date(Date.parse(`${monthAfter(month, 1)}-01`) + DAY).toISOString(),
  };
}

/** What is free on each day by the clocks of `zone`. */
export function byDay(slots: readonly Slot[], zone: string): ReadonlyMap<string, readonly Slot[]> {
  return Map.groupBy(slots, ({ start }) => dayOf(start, zone));
}

export function dayOf(instant: string, zone: string): string {
  return wallClock(new Date(instant), zone).date;
}

const PARTS = [
  ["morning", "12:00"],
  ["afternoon", "17:00"],
  ["evening", "24:00"],
] as const;

/** The times of a day in the parts that people speak of; those without any are left out. */
export function byPart(slots: readonly Slot[], zone: string) {
  const partOf = ({ start }: Slot) => {
    const { time } = wallClock(new Date(start), zone);
    return PARTS.find(([, until]) => time < until)?.[0];
  };
  const groups = Map.groupBy(slots, partOf);
  return PARTS.flatMap(([part]) => {
    const times = groups.get(part);
    return times === undefined ? [] : [{ part, times }];
  });
}

function dayIn(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
