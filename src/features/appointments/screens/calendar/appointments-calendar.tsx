import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { CalendarBar } from "../../../../web/calendar/calendar-bar.tsx";
import { hasHours, titleOf, usePlace, useWindow } from "../../../../web/calendar/use-place.ts";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { FilterBar } from "../../../../web/table/filter-bar.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { Filter } from "../../../../web/table/table.ts";
import { viewer, zoneWords } from "../../../../web/when/words.ts";
import { useWithin } from "../list/queries.ts";
import type { Host } from "../queries.ts";
import { WORDS } from "../words.ts";
import { DaysAndHosts } from "./days-and-hosts.tsx";
import { CALENDAR } from "./words.ts";

const SPANS = ["day", "week", "team", "month"] as const;
const NO_COLUMNS: readonly never[] = [];

const useStyles = makeStyles({
  calendar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly filters: readonly Filter[];
  readonly hosts: readonly Host[];
  /** Opens what can be done at a free time: "2027-03-09T14:00". */
  readonly begin: (start: string) => void;
}

/** Appointments on a calendar of days, weeks, hosts and months; which part is shown stands in the address. */
export function AppointmentsCalendar({ filters, hosts, begin }: Props) {
  const styles = useStyles();
  // Seven days side by side have no room on a phone: the week is a list there.
  const { place, today, narrow, go } = usePlace(SPANS, "week");
  const { window, shows } = useWindow();
  const question = useQuestion({ columns: NO_COLUMNS, filters });
  const within = useWithin(window, question.query);
  const shown = hosts.filter(({ id }) => (question.filters["host"] ?? id) === id);
  return (
    <section aria-label={CALENDAR.label} className={styles.calendar}>
      <FilterBar filters={filters} question={question} />
      <CalendarBar place={place} spans={SPANS} today={today} title={window ? titleOf(place, window) : ""} go={go} />
      {within.isError && <ProblemBar error={within.error} tryAgain={() => void within.refetch()} />}
      {within.data?.more === true && (
        <MessageBar layout="multiline">
          <MessageBarBody>{CALENDAR.tooMany}</MessageBarBody>
        </MessageBar>
      )}
      <DaysAndHosts
        place={place}
        narrow={narrow}
        hosts={shown}
        appointments={within.data?.items ?? NO_COLUMNS}
        shows={shows}
        begin={begin}
      />
      <Text size={200} className={styles.quiet}>
        {WORDS.zone({ zone: zoneWords(viewer()) })} {hasHours(place, narrow) && CALENDAR.hint}
      </Text>
    </section>
  );
}
