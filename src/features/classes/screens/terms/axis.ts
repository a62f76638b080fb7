import type { Schemas } from "../../../../../sdk/src/index.ts";

export type Term = Schemas["ClassTerm"];

/** The stretch of time over which terms are drawn, as milliseconds since 1970. */
export interface Axis {
  readonly from: number;
  readonly until: number;
}

/** Midnight of a day, "2027-03-09", wherever the viewer is: terms have days, not hours. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** From the first day that any term names to the last; undefined where none names a day. */
export function axisOf(terms: readonly Term[], now: number): Axis | undefined {
  const days = terms.flatMap(({ begins, ends, archivesOn }) =>
    [begins, ends, archivesOn].filter((day) => day !== undefined),
  );
  if (days.length === 0) return undefined;
  const times = [...days.map(timeOf), now];
  return { from: Math.min(...times), until: Math.max(...times) };
}

/** Where an instant lies on the axis, in percent. */
export function placeOn({ from, until }: Axis, time: number): number {
  return until === from ? 0 : ((time - from) / (until - from)) * 100;
}
