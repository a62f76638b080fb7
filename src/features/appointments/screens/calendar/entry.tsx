import { mergeClasses } from "@fluentui/react-components";
import type { Room } from "../../../../web/calendar/grid.tsx";
import { useLook } from "../../../../web/calendar/look.ts";
import { WORDS as ANY } from "../../../../web/calendar/words.ts";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import type { Appointment } from "../queries.ts";
import { customerOf, WORDS } from "../words.ts";

interface Props {
  readonly appointment: Appointment;
  readonly as: Room;
  /** Whether it says with whom; in a host's own column it need not. */
  readonly hosted?: boolean;
}

/** An appointment on the calendar: when, who, of which service, and what it waits for. */
export function Entry({ appointment, as, hosted = true }: Props) {
  const look = useLook();
  const { start, end } = appointment;
  const from = clockWords(new Date(start), viewer());
  const time = as === "row" ? ANY.range({ from, until: clockWords(new Date(end), viewer()) }) : from;
  return (
    <span className={mergeClasses(look.entry, as === "line" && look.inLine, as === "row" && look.inList)}>
      <span>{time}</span>
      <span className={mergeClasses(look.subject, as === "line" && look.whole)}>{customerOf(appointment)}</span>
      <Marks appointment={appointment} />
      {as !== "line" && <More appointment={appointment} hosted={hosted} />}
    </span>
  );
}

/** What somebody has to do about it. */
function Marks({ appointment: { state, conflict } }: Pick<Props, "appointment">) {
  return (
    <>
      {state === "pending" && <span>{WORDS.states.pending}</span>}
      {conflict !== undefined && <span>{WORDS.conflict.mark}</span>}
    </>
  );
}

function More({ appointment: { service, hosts }, hosted }: Omit<Required<Props>, "as">) {
  const names = hosts.map(({ name }) => name).join(", ");
  return (
    <>
      <span>{service.name}</span>
      {hosted && names !== "" && <span>{names}</span>}
    </>
  );
}
