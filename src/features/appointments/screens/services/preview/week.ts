import type { Schemas } from "../../../../../../sdk/src/index.ts";
import { minutesBetween, wallClock } from "../../../../../web/when/wall-clock.ts";

/** A time that is offered, in minutes of its day by the service's clock. */
export interface Offered {
  readonly start: string;
  readonly from: number;
  readonly to: number;
}

/** A day of a week picture. */
export interface OfferedDay {
  /** "2027-03-09". */
  readonly date: string;
  readonly times: readonly Offered[];
}

const DAY = 24 * 60;
const DAYS = 7;

/** The day so many days after another. */
export function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Seven days from `first` on, each with what is offered on it by the clock of `zone`. */
export function weekOf(first: string, slots: Schemas["Slots"]["items"], zone: string): readonly OfferedDay[] {
  const timed = slots.map(({ start, end }) => {
    const { date, time } = wallClock(new Date(start), zone);
    const from = minutesOf(time);
    return { date, start, from, to: from + minutesBetween(new Date(start), new Date(end)) };
  });
  return Array.from({ length: DAYS }, (_, index) => {
    const date = dayAfter(first, index);
    return { date, times: timed.filter((each) => each.date === date) };
  });
}

/** The hours that a picture has to show: the working day, and whatever is offered beside it. */
export function hoursOf(days: readonly OfferedDay[]): { readonly first: number; readonly last: number } {
  const times = days.flatMap((day) => day.times);
  const first = Math.min(8 * 60, ...times.map(({ from }) => from));
  const last = Math.max(18 * 60, ...times.map(({ to }) => Math.min(to, DAY)));
  return { first: Math.floor(first / 60), last: Math.ceil(last / 60) };
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
