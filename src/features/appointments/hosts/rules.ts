import { Failure } from "../../../kernel/errors.ts";
import { instantFrom, MINUTE } from "../../../kernel/time.ts";
import type { Hours, WorkingHours } from "../slots/hours.ts";
import type { Availability } from "./contract.ts";

const DAY = 24 * 60;

/** Availability as people write it, as the slot engine reckons with it. */
export function workingHours({ zone, weekly, exceptions }: Availability): WorkingHours {
  const byDay = new Map<number, Hours[]>();
  for (const { days, ...hours } of weekly) {
    for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), hoursIn(hours)]);
  }
  return {
    zone,
    weekly: Object.fromEntries(byDay),
    exceptions: new Map(exceptions.map(({ date, hours }) => [dayOfDate(date), hours.map(hoursIn)])),
  };
}

/** What ends at or before its beginning ends the next day. */
function hoursIn({ from, to }: { readonly from: string; readonly to: string }): Hours {
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  return { from: begin, to: end > begin ? end : end + DAY };
}

/** Minutes from midnight of a clock such as 09:30. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The days from 1970-01-01 to a date such as 2027-03-09. */
export function dayOfDate(date: string): number {
  const midnight = instantFrom(`${date}T00:00:00Z`);
  if (midnight === undefined) throw new Error(`The schema lets only dates through, not ${date}.`);
  return midnight.getTime() / (DAY * MINUTE);
}

/** Refuses hours that say two things at once, or nothing. */
export function refuseOddHours({ weekly, exceptions }: Availability): void {
  weekly.forEach(({ from }, place) => refuseMidnight(from, `availability.weekly.${place}.from`));
  const seen = new Set<string>();
  exceptions.forEach(({ date, hours }, place) => {
    if (seen.has(date)) throw twice(date, `availability.exceptions.${place}.date`);
    seen.add(date);
    hours.forEach(({ from }, each) => refuseMidnight(from, `availability.exceptions.${place}.hours.${each}.from`));
  });
}

function refuseMidnight(from: string, field: string): void {
  if (from !== "24:00") return;
  throw new Failure("invalid-input", "Hours cannot begin at the end of a day.", {
    field,
    reason: "begins-at-midnight",
    cure: "Write 00:00 and the next day instead.",
  });
}

function twice(date: string, field: string): Failure {
  return new Failure("invalid-input", `The date ${date} stands twice among the exceptions.`, {
    field,
    reason: "date-twice",
    cure: "Put all hours of a date into one entry.",
  });
}
