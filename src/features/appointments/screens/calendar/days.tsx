import { useMemo } from "react";
import { CalendarGrid } from "../../../../web/calendar/grid.tsx";
import type { Place } from "../../../../web/calendar/span.ts";
import { wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import type { Appointment } from "../queries.ts";
import { entryOf } from "./entries.ts";
import { Entry } from "./entry.tsx";
import { clockOf, minutesOf, SNAP } from "./team-clock.ts";
import { CALENDAR } from "./words.ts";

interface Props {
  readonly place: Place;
  readonly narrow: boolean;
  readonly appointments: readonly Appointment[];
  readonly shows: (from: Date, to: Date) => void;
  readonly begin: (start: string) => void;
  readonly movable: boolean;
  readonly moved: (appointment: Appointment, start: Date, back: () => void) => void;
}

/** Days, weeks or a month of appointments. */
export function Days({ place, narrow, appointments, movable, shows, begin, moved }: Props) {
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
      snap={SNAP.drag}
      chosen={(at) => {
        const { date, time } = wallClock(at, viewer().zone);
        begin(`${date}T${clockOf(minutesOf(time) - (minutesOf(time) % SNAP.choice))}`);
      }}
      moved={(id, to, back) => {
        const appointment = known.get(id);
        if (appointment !== undefined) moved(appointment, to, back);
      }}
    />
  );
}
