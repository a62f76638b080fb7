import { makeStyles, tokens } from "@fluentui/react-components";
import { type DragEvent, useMemo } from "react";
import { instantAt, minutesBetween, wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import type { Appointment, Host } from "../queries.ts";
import { inLanes } from "./lanes.ts";
import { clockOf, HOUR_HEIGHT, minutesAt, minutesOf, SNAP } from "./team-clock.ts";
import { grabbed, TeamEntry } from "./team-entry.tsx";
import { CALENDAR } from "./words.ts";

const useStyles = makeStyles({
  column: {
    flex: "1 0 150px",
    minWidth: "150px",
    borderInlineEndStyle: "solid",
    borderInlineEndWidth: tokens.strokeWidthThin,
    borderInlineEndColor: tokens.colorNeutralStroke2,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: "40px",
    margin: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textAlign: "center",
  },
  day: {
    position: "relative",
    height: `${24 * HOUR_HEIGHT}px`,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke2} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR_HEIGHT}px`,
  },
  list: { margin: 0, padding: 0, listStyle: "none" },
});

interface Props {
  readonly day: string;
  readonly host: Host;
  /** This host's. */
  readonly appointments: readonly Appointment[];
  /** Everybody's: one of another column may be dragged here. */
  readonly all: readonly Appointment[];
  readonly movable: boolean;
  readonly chosen: (start: string) => void;
  readonly moved: (appointment: Appointment, start: Date, host: string | undefined) => void;
}

/** One host's day. */
export function TeamColumn({ day, host, appointments, all, movable, chosen, moved }: Props) {
  const styles = useStyles();
  const placed = useMemo(
    () => inLanes(appointments.map((appointment) => ({ appointment, ...stretchOf(appointment, day) }))),
    [appointments, day],
  );
  const drop = (event: DragEvent<HTMLElement>) => {
    const { id, offset } = grabbed(event);
    const appointment = all.find((each) => each.id === id);
    if (appointment === undefined) return;
    event.preventDefault();
    const time = clockOf(minutesAt(heightIn(event) - offset + HALF_STEP, SNAP.drag));
    const start = instantAt({ date: day, time }, viewer().zone);
    const stays = appointment.hosts.some((each) => each.id === host.id);
    if (start !== undefined) moved(appointment, start, stays ? undefined : host.id);
  };
  return (
    <section className={styles.column} aria-label={CALENDAR.column({ host: host.name })}>
      <h3 className={styles.head}>{host.name}</h3>
      <div
        role="presentation"
        className={styles.day}
        onClick={(event) => {
          if (event.target === event.currentTarget)
            chosen(`${day}T${clockOf(minutesAt(heightIn(event), SNAP.choice))}`);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <ul className={styles.list}>
          {placed.map(({ item, lane, lanes }) => (
            <TeamEntry
              key={item.appointment.id}
              appointment={item.appointment}
              movable={movable}
              box={{ from: item.from, to: item.to, lane, lanes }}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What is let go between two quarters lands on the nearer. */
const HALF_STEP = ((SNAP.drag / 60) * HOUR_HEIGHT) / 2;

/** The minutes of the day that an appointment takes; of one that began the day before, what is left. */
function stretchOf({ start, end }: Appointment, day: string) {
  const { zone } = viewer();
  const { date, time } = wallClock(new Date(start), zone);
  const length = minutesBetween(new Date(start), new Date(end));
  if (date === day) return { from: minutesOf(time), to: minutesOf(time) + length };
  return { from: 0, to: minutesOf(wallClock(new Date(end), zone).time) };
}

function heightIn({ clientY, currentTarget }: { readonly clientY: number; readonly currentTarget: Element }): number {
  return clientY - currentTarget.getBoundingClientRect().top;
}
