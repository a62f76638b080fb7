import type { Place } from "../../../../web/calendar/span.ts";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Appointment, Host } from "../queries.ts";
import { Days } from "./days.tsx";
import { RefusedMove } from "./refused-move.tsx";
import { Team } from "./team.tsx";
import { useMoving } from "./use-moving.ts";

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
