import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { CalendarBar } from "../../../../web/calendar/calendar-bar.tsx";
import { CalendarGrid } from "../../../../web/calendar/grid.tsx";
import { hasHours, titleOf, usePlace, useWindow } from "../../../../web/calendar/use-place.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { wallClock } from "../../../../web/when/wall-clock.ts";
import { viewer, zoneWords } from "../../../../web/when/words.ts";
import { WORDS as MEETING } from "../words.ts";
import { entryOf, keyOf } from "./entries.ts";
import { Entry } from "./entry.tsx";
import { useCalendar } from "./queries.ts";
import { WORDS } from "./words.ts";

const SPANS = ["day", "week", "month"] as const;

const useStyles = makeStyles({
  calendar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** Opens the form of a meeting that begins then: "2027-03-09T14:00". Left out for whoever may open none. */
  readonly begin?: ((start: string) => void) | undefined;
}

/** Meetings on a calendar of days, weeks and months; which part of it is shown stands in the address. */
export function MeetingsCalendar({ begin }: Props) {
  const styles = useStyles();
  const { place, today, narrow, go } = usePlace(SPANS);
  const { window, shows } = useWindow();
  const calendar = useCalendar(window);
  const items = calendar.data?.items ?? NONE;
  const entries = useMemo(() => items.map(entryOf), [items]);
  const known = useMemo(() => new Map(items.map((entry) => [keyOf(entry), entry])), [items]);
  return (
    <section aria-label={WORDS.label} className={styles.calendar}>
      <CalendarBar place={place} spans={SPANS} today={today} title={window ? titleOf(place, window) : ""} go={go} />
      <Trouble calendar={calendar} />
      <CalendarGrid
        place={place}
        narrow={narrow}
        entries={entries}
        renderEntry={(id, as) => {
          const entry = known.get(id);
          return entry === undefined ? null : <Entry entry={entry} as={as} />;
        }}
        label={WORDS.entries}
        shows={shows}
        chosen={(at) => {
          const { date, time } = wallClock(at, viewer().zone);
          begin?.(`${date}T${time}`);
        }}
      />
      <Text size={200} className={styles.quiet}>
        {MEETING.zone({ zone: zoneWords(viewer()) })} {begin && hasHours(place, narrow) && WORDS.hint}
      </Text>
    </section>
  );
}

function Trouble({ calendar }: { readonly calendar: ReturnType<typeof useCalendar> }) {
  if (calendar.isError) return <ProblemBar error={calendar.error} tryAgain={() => void calendar.refetch()} />;
  if (calendar.data?.more !== true) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{WORDS.tooMany}</MessageBarBody>
    </MessageBar>
  );
}

const NONE: readonly never[] = [];
