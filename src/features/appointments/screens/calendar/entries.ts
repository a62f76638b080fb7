import type { Colours, Entry } from "../../../../web/calendar/grid.tsx";
import type { Appointment } from "../queries.ts";
import { titleOf } from "../words.ts";

const CONFIRMED: Colours = {
  fill: "colorBrandBackground2",
  text: "colorBrandForeground2",
  dot: "colorCompoundBrandStroke",
};
const PENDING: Colours = {
  fill: "colorStatusWarningBackground2",
  text: "colorStatusWarningForeground2",
  dot: "colorStatusWarningBorder2",
};

/** An appointment as the calendar takes it; `movable` for whoever may move it. */
export function entryOf(appointment: Appointment, movable: boolean): Entry {
  const { id, start, end, state } = appointment;
  return {
    id,
    start,
    end,
    title: titleOf(appointment),
    to: `/appointments/${id}`,
    colours: state === "pending" ? PENDING : CONFIRMED,
    movable,
  };
}
