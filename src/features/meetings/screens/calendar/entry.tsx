import { mergeClasses } from "@fluentui/react-components";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import type { Room } from "../../../../web/calendar/grid.tsx";
import { useLook } from "../../../../web/calendar/look.ts";
import { WORDS } from "../../../../web/calendar/words.ts";
import { WORDS as MEETING } from "../words.ts";
import { type CalendarEntry, isOff } from "./entries.ts";

interface Props {
  readonly entry: CalendarEntry;
  readonly as: Room;
}

/** A meeting on the calendar: when, what, and its state where that is not the usual one. */
export function Entry({ entry: { subject, start, end, state, organiser }, as }: Props) {
  const look = useLook();
  const from = clockWords(new Date(start), viewer());
  const time = as === "row" ? WORDS.range({ from, until: clockWords(new Date(end), viewer()) }) : from;
  return (
    <span className={mergeClasses(look.entry, as === "line" && look.inLine, as === "row" && look.inList)}>
      <span>{time}</span>
      <span className={mergeClasses(look.subject, isOff(state) && look.off)}>{subject}</span>
      {state !== "open" && <span>{MEETING.states[state]}</span>}
      {as === "row" && organiser !== undefined && <span>{organiser}</span>}
    </span>
  );
}
