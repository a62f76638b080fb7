/** How much of a calendar is shown at once; team: one day, a column for each person. */
export type Span = "day" | "week" | "team" | "month";

/** What the address says of the calendar. */
export interface Place {
  readonly span: Span;
  /** A day of what is shown: "2027-03-09". */
  readonly at: string;
}

/** Reads which part of the calendar is asked for; what is left out, no day or none of these spans is as `usual`. */
export function placeIn(parameters: URLSearchParams, spans: readonly Span[], usual: Place): Place {
  const [span, at] = [parameters.get("span"), parameters.get("at") ?? ""];
  return { span: spans.find((each) => each === span) ?? usual.span, at: isDay(at) ? at : usual.at };
}

/** The same much of the calendar, `by` times further on or back. */
export function stepped({ span, at }: Place, by: number): Place {
  const day = dateOf(at);
  STEPS[span](day, by);
  return { span, at: textOf(day) };
}

const STEPS: Readonly<Record<Span, (day: Date, by: number) => void>> = {
  day: (day, by) => day.setUTCDate(day.getUTCDate() + by),
  team: (day, by) => day.setUTCDate(day.getUTCDate() + by),
  week: (day, by) => day.setUTCDate(day.getUTCDate() + 7 * by),
  // From the first: the 31st of one month would be the 1st of the month after the next.
  month: (day, by) => day.setUTCMonth(day.getUTCMonth() + by, 1),
};

function isDay(text: string): boolean {
  const day = dateOf(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && textOf(day) === text;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function textOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
