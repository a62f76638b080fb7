import type { Schemas } from "../../../../../sdk/src/index.ts";
import { WEEKDAYS } from "../parts/weekdays.ts";

export type Availability = Schemas["Availability"];

/** From one clock to another: "09:00" to "17:00". */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Hours as they are edited: a list for each weekday, Monday first. */
export type Week = readonly (readonly Stretch[])[];

/** Monday to Friday, nine to five. */
export const USUAL: Availability["weekly"] = [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }];

/** The hours of each weekday, the earliest first. */
export function weekOf(weekly: Availability["weekly"]): Week {
  return WEEKDAYS.map((day) =>
    weekly
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => ({ from, to }))
      .toSorted((one, other) => one.from.localeCompare(other.from)),
  );
}

/** The same hours, each stretch once with all its days. */
export function weeklyOf(week: Week): Availability["weekly"] {
  const rows = week.flatMap((stretches, index) => stretches.map((stretch) => ({ ...stretch, day: index + 1 })));
  const together = Map.groupBy(rows, ({ from, to }) => `${from}–${to}`);
  return [...together.values()].map((same) => ({
    days: [...new Set(same.map(({ day }) => day))],
    from: same[0]?.from ?? "",
    to: same[0]?.to ?? "",
  }));
}

/** Monday's hours on every day that has any; on the other working days, too. */
export function copiedFromMonday(week: Week): Week {
  const [monday = []] = week;
  return week.map((stretches, index) => (index < WORKING || stretches.length > 0 ? monday : stretches));
}

const WORKING = 5;

/** Days that follow one another as stretches: 1, 2, 3, 6 are 1 to 3, and 6. */
export function runsOf(days: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const day of days.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Whether every time and date is filled in. */
export function isComplete({ weekly, exceptions }: Pick<Availability, "weekly" | "exceptions">): boolean {
  const stretches: readonly Stretch[] = [...weekly, ...exceptions.flatMap(({ hours }) => hours)];
  return stretches.every(({ from, to }) => from !== "" && to !== "") && exceptions.every(({ date }) => date !== "");
}
