import type { Schemas } from "../../../../../sdk/src/index.ts";

type Occasion = Schemas["Attendance"]["occasions"][number];
type Span = Occasion["held"];

/** From when to when a picture goes, in milliseconds, and where its marks stand. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440].map((minutes) => minutes * MINUTE);
const MOST_TICKS = 6;

/** An axis that shows all of an occasion, and of the planned one its whole time, whoever was there. */
export function axisOf({ held, scheduled: isPlanned }: Pick<Occasion, "held" | "scheduled">, scheduled: Span): Axis {
  const spans = isPlanned ? [held, scheduled] : [held];
  const from = Math.min(...spans.map((span) => Date.parse(span.from)));
  const to = Math.max(...spans.map((span) => Date.parse(span.to)), from + MINUTE);
  const step = STEPS.find((each) => (to - from) / each <= MOST_TICKS) ?? to - from;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return { from, to, ticks: Array.from({ length: Math.max(count, 0) }, (_, n) => first + n * step) };
}

/** Where an instant stands on an axis, in hundredths of it. */
export function placeOn({ from, to }: Axis, instant: number): number {
  return Math.min(100, Math.max(0, ((instant - from) / (to - from)) * 100));
}

/** A span as the part of an axis that it takes; never so short that nobody sees it. */
export function partOf(axis: Axis, span: Span): { readonly left: number; readonly width: number } {
  const left = placeOn(axis, Date.parse(span.from));
  return { left, width: Math.max(0.6, placeOn(axis, Date.parse(span.to)) - left) };
}

/** What an occasion comes to, in numbers. */
export function countsOf({ people, missing }: Pick<Occasion, "people" | "missing">) {
  return {
    came: people.filter(({ invited }) => invited).length,
    uninvited: people.filter(({ invited }) => !invited).length,
    missing: missing.length,
    late: people.filter(({ lateBySeconds }) => lateBySeconds !== undefined).length,
    left: people.filter(({ leftEarlyBySeconds }) => leftEarlyBySeconds !== undefined).length,
    leftOfInvited: people.filter(({ leftEarlyBySeconds, invited }) => invited && leftEarlyBySeconds !== undefined)
      .length,
  };
}
