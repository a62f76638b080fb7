import { isoMillis, wallMillis, weekdayOf } from "../../../kernel/clock.ts";

/** Months are counted from the year 0 on, days are midnights read as UTC. */

const DAY = 86_400_000;

export function monthOf(day: number): number {
  const text = isoMillis(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function firstDay(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return wallMillis(`${year}-${String((month % 12) + 1).padStart(2, "0")}-01`) ?? Infinity;
}

/** A month that has no such day has its last one instead. */
export function dayIn(month: number, dayOfMonth: number): number {
  const first = firstDay(month);
  return Math.min(first + (dayOfMonth - 1) * DAY, firstDay(month + 1) - DAY);
}

/** The first, second, third, fourth (0 to 3) or last (4) day of a month that is one of these weekdays. */
export function weekdayIn(month: number, weekdays: readonly number[], index: number): number {
  const end = firstDay(month + 1);
  const days: number[] = [];
  for (let day = firstDay(month); day < end; day += DAY) if (weekdays.includes(weekdayOf(day))) days.push(day);
  return (index === 4 ? days.at(-1) : days[index]) ?? Infinity;
}
