import { useMemo } from "react";
import { CalendarGrid } from "../../../../web/calendar/grid.tsx";
import type { Place } from "../../../../web/calendar/span.ts";
import { useMay } from "../../../../web/shell/allowed.ts";
import { wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import type { Appointment, Host } from "../queries.ts";
import { entryOf } from "./entries.ts";
import { Entry } from "./entry.tsx";
import { RefusedMove } from "./refused-move.tsx";
import { Team } from "./team.tsx";
import { useMoving } from "./use-moving.ts";
import { CALENDAR } from "./words.ts";

interface Props {
  readonly place: Place;
  readonly narrow: boolean;
  readonly hosts: readonly Host[];
  readonly appointments: readonly Appointment[];
  readonly shows: (from: Date, to: Date) => void;
  readonly begin: (start: string) => void;
}

/** The calendar itself: hosts side by side, or days; an appointment is moved by dragging it. */
export function DaysAndHosts({ place, narrow, hosts, appointments, shows, begin }: Props) {
  const movable = useMay("appointments:write");
  const { move, refused, leave } = useMoving();
  return (
    <>
      {place.span === "team" ? (
        <Team
          day={place.at}
          hosts={hosts}
          appointments={appointments}
          movable={movable}
          shows={shows}
          chosen={begin}
          moved={(appointment, start, host) =>
            move({ appointment, start: start.toISOString(), ...(host !== undefined && { host }) })
          }
        />
      ) : (
        <Days
          place={place}
          narrow={narrow}
          appointments={appointments}
          movable={movable}
          shows={shows}
          begin={begin}
          moved={(appointment, start, back) => move({ appointment, start: start.toISOString(), back })}
        />
      )}
      {refused && <RefusedMove refused={refused} move={move} leave={leave} />}
    </>
  );
}

interface DaysProps extends Omit<Props, "hosts"> {
  readonly movable: boolean;
  readonly moved: (appointment: Appointment, start: Date, back: () => void) => void;
}

function Days({ place, narrow, appointments, movable, shows, begin, moved }: DaysProps) {
  const entries = useMemo(() => appointments.map((each) => entryOf(each, movable)), [appointments, movable]);
  const known = useMemo(() => new Map(appointments.map((each) => [each.id, each])), [appointments]);
  return (
    <CalendarGrid
      place={place}
      narrow={narrow}
      entries={entries}
      renderEntry={(id, as) => {
        const appointment = known.get(id);
        return appointment === undefined ? null : <Entry appointment={appointment} as={as} />;
      }}
      label={CALENDAR.entries}
      shows={shows}
      snap={15}
      chosen={(at) => {
        const { date, time } = wallClock(at, viewer().zone);
        begin(`${date}T${time}`);
      }}
      moved={(id, to, back) => {
        const appointment = known.get(id);
        if (appointment !== undefined) moved(appointment, to, back);
      }}
    />
  );
}
