import type { Schemas } from "../../../../../sdk/src/index.ts";

export type CalendarEntry = Schemas["CalendarEntry"];

/** The ways in which a calendar shows meetings: by hours, in a month's days, or as a list. */
export type View = "timeGridDay" | "timeGridWeek" | "dayGridMonth" | "listWeek";

interface Colours {
  readonly fill: string;
  readonly text: string;
  /** Where it is only a dot. */
  readonly dot: string;
}

const ON_THE_WAY: Colours = {
  fill: "colorNeutralBackground5",
  text: "colorNeutralForeground1",
  dot: "colorNeutralStrokeAccessible",
};
const OFF: Colours = { ...ON_THE_WAY, text: "colorNeutralForeground2" };

/** Fluent's tokens by name: they change with the theme by themselves. */
const COLOURS: Readonly<Record<CalendarEntry["state"], Colours>> = {
  open: { fill: "colorBrandBackground2", text: "colorBrandForeground2", dot: "colorCompoundBrandStroke" },
  opening: ON_THE_WAY,
  moving: ON_THE_WAY,
  cancelling: OFF,
  cancelled: OFF,
  refused: {
    fill: "colorStatusDangerBackground1",
    text: "colorStatusDangerForeground1",
    dot: "colorStatusDangerBorder2",
  },
};

/** Whether it no longer takes place. */
export function isOff(state: CalendarEntry["state"]): boolean {
  return state === "cancelled" || state === "cancelling";
}

/** Of a series each occurrence has its own. */
export function keyOf({ meeting, start }: CalendarEntry): string {
  return `${meeting}/${start}`;
}

/** A meeting as the calendar takes it. */
export function entryOf(entry: CalendarEntry, view: View) {
  const { fill, text, dot } = COLOURS[entry.state];
  return {
    id: keyOf(entry),
    title: entry.subject,
    start: entry.start,
    end: entry.end,
    url: `/meetings/${entry.meeting}`,
    color: `var(--${view === "listWeek" ? dot : fill})`,
    contrastColor: `var(--${text})`,
  };
}
