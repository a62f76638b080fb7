import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WORDS as ANY } from "../../../../web/calendar/words.ts";
import { Empty } from "../../../../web/parts/empty.tsx";
import { instantAt, minutesAfter } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import type { Appointment, Host } from "../queries.ts";
import { TeamColumn } from "./team-column.tsx";
import { clockOf, HOUR_HEIGHT } from "./team-clock.ts";
import { CALENDAR } from "./words.ts";

const useStyles = makeStyles({
  frame: {
    overflow: "auto",
    height: "max(480px, calc(100vh - 320px))",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  columns: { display: "flex", width: "max-content", minWidth: "100%" },
  hours: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 2,
    flexShrink: 0,
    width: "56px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineEndStyle: "solid",
    borderInlineEndWidth: tokens.strokeWidthThin,
    borderInlineEndColor: tokens.colorNeutralStroke2,
  },
  corner: {
    position: "sticky",
    top: 0,
    height: "40px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  hour: {
    display: "block",
    height: `${HOUR_HEIGHT}px`,
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: "end",
    color: tokens.colorNeutralForeground2,
  },
});

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** What is in sight at first, in hours. */
const MORNING = 7.5;

interface Props {
  /** "2027-03-09". */
  readonly day: string;
  readonly hosts: readonly Host[];
  readonly appointments: readonly Appointment[];
  readonly movable: boolean;
  readonly shows: (from: Date, to: Date) => void;
  /** Called with a free time that was chosen, by the viewer's clock: "2027-03-09T14:00". */
  readonly chosen: (start: string) => void;
  readonly moved: (appointment: Appointment, start: Date, host: string | undefined) => void;
}

/** A day with a column for each host. */
export function Team({ day, hosts, appointments, movable, shows, chosen, moved }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const from = instantAt({ date: day, time: "00:00" }, viewer().zone);
    if (from !== undefined) shows(from, minutesAfter(from, 24 * 60));
  }, [day, shows]);
  useEffect(() => {
    // Some browsers answer with a promise, which is no clean-up.
    frame.current?.scrollTo({ top: MORNING * HOUR_HEIGHT });
  }, []);
  if (hosts.length === 0) return <Empty title={CALENDAR.noHostsTitle} words={CALENDAR.noHosts} />;
  return (
    // Who has no mouse scrolls it by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls has to be reached by keyboard
    <section ref={frame} className={styles.frame} aria-label={CALENDAR.teamLabel} tabIndex={0}>
      <div className={styles.columns}>
        <div className={styles.hours} aria-hidden>
          <div className={styles.corner} />
          {HOURS.map((hour) => (
            <Text key={hour} size={200} className={styles.hour}>
              {ANY.hour({ clock: clockOf(hour * 60) })}
            </Text>
          ))}
        </div>
        {hosts.map((host) => (
          <TeamColumn
            key={host.id}
            day={day}
            host={host}
            appointments={appointments.filter((each) => each.hosts.some(({ id }) => id === host.id))}
            all={appointments}
            movable={movable}
            chosen={chosen}
            moved={moved}
          />
        ))}
      </div>
    </section>
  );
}
