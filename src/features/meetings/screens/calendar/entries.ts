import type { Schemas } from "../../../../../sdk/src/index.ts";
import type { Colours, Entry } from "../../../../web/calendar/grid.tsx";

export type CalendarEntry = Schemas["CalendarEntry"];

const ON_THE_WAY: Colours = {
  fill: "colorNeutralBackground5",
  text: "colorNeutralForeground1",
  dot: "colorNeutralStrokeAccessible",
};
const OFF: Colours = { ...ON_THE_WAY, text: "colorNeutralForeground2" };

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
export function entryOf(entry: CalendarEntry): Entry {
  const { subject, start, end, meeting, state } = entry;
  return { id: keyOf(entry), title: subject, start, end, to: `/meetings/${meeting}`, colours: COLOURS[state] };
}
