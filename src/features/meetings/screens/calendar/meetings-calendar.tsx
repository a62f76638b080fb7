import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { asking } from "../../../../web/table/question.ts";
import { wallClock } from "../../../../web/when/wall-clock.ts";
import { dayWords, viewer, zoneWords } from "../../../../web/when/words.ts";
import { spokenNow } from "../../../../web/words/language.ts";
import { WORDS as MEETING } from "../words.ts";
import { CalendarBar } from "./calendar-bar.tsx";
import { CalendarGrid } from "./calendar-grid.tsx";
import { useCalendar } from "./queries.ts";
import { type Place, placeIn } from "./span.ts";
import { WORDS } from "./words.ts";

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
  const [narrow] = useState(() => matchMedia("(max-width: 720px)").matches);
  const { place, today, go } = usePlace(narrow);
  const { window, shows } = useWindow();
  const calendar = useCalendar(window);
  return (
    <section aria-label={WORDS.label} className={styles.calendar}>
      <CalendarBar place={place} today={today} title={window ? titleOf(place, window) : ""} go={go} />
      <Trouble calendar={calendar} />
      <CalendarGrid
        place={place}
        narrow={narrow}
        entries={calendar.data?.items ?? NONE}
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

/** Where free times can be seen, and chosen. */
function hasHours({ span }: Place, narrow: boolean): boolean {
  return span === "day" || (span === "week" && !narrow);
}

const NONE: readonly never[] = [];

function usePlace(narrow: boolean) {
  const [parameters, setParameters] = useSearchParams();
  const today = wallClock(viewer().now, viewer().zone).date;
  const place = placeIn(parameters, { span: narrow ? "day" : "week", at: today });
  const go = ({ span, at }: Place) =>
    setParameters((before) => asking(asking(before, "span", span), "at", at), { replace: true });
  return { place, today, go };
}

interface Window {
  readonly from: string;
  readonly to: string;
}

function useWindow() {
  const [window, setWindow] = useState<Window>();
  const shows = useCallback((start: Date, end: Date) => {
    const seen = { from: start.toISOString(), to: end.toISOString() };
    setWindow((before) => (before?.from === seen.from && before.to === seen.to ? before : seen));
  }, []);
  return { window, shows };
}

function titleOf({ span, at }: Place, { from, to }: Window): string {
  if (span === "month") return WORDS.month({ month: monthWords(at) });
  const last = new Date(Date.parse(to) - 1);
  const [begins, ends] = [dayWords(new Date(from), viewer()), dayWords(last, viewer())];
  return begins === ends ? begins : WORDS.range({ from: begins, until: ends });
}

function monthWords(day: string): string {
  const format = new Intl.DateTimeFormat(spokenNow().language.locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
