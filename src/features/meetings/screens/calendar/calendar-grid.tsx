import FullCalendar, { type CalendarRef, type EventDisplayInfo } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import theme from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import { useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { useLanguage } from "../../../../web/words/languages.ts";
import { type CalendarEntry, entryOf, keyOf, type View } from "./entries.ts";
import { Entry } from "./entry.tsx";
import { useLook } from "./look.ts";
import type { Place } from "./span.ts";
import { WORDS } from "./words.ts";

const PLUGINS = [theme, dayGrid, timeGrid, list, interaction];
const MONDAY = 1;

interface Props {
  readonly place: Place;
  readonly narrow: boolean;
  readonly entries: readonly CalendarEntry[];
  /** Called with what is in sight, whenever that changes. */
  readonly shows: (from: Date, to: Date) => void;
  /** Called with a free time that was chosen. */
  readonly chosen: (at: Date) => void;
}

/** The calendar itself, by the clock of this browser. */
export function CalendarGrid({ place: { span, at }, narrow, entries, shows, chosen }: Props) {
  const look = useLook();
  const navigate = useNavigate();
  const { locale, dir } = useLanguage();
  const view = viewOf(span, narrow);
  const calendar = useRef<CalendarRef>(null);
  useEffect(() => calendar.current?.getApi().gotoDate(at), [at]);
  const events = useMemo(() => entries.map((entry) => entryOf(entry, view)), [entries, view]);
  const known = useMemo(() => new Map(entries.map((entry) => [keyOf(entry), entry])), [entries]);
  return (
    <div className={look.calendar}>
      <FullCalendar
        key={view}
        ref={calendar}
        plugins={PLUGINS}
        initialView={view}
        initialDate={at}
        headerToolbar={false}
        locale={locale}
        direction={dir}
        firstDay={MONDAY}
        height={span === "month" || view === "listWeek" ? "auto" : "max(480px, calc(100vh - 320px))"}
        scrollTime="07:30:00"
        allDaySlot={false}
        nowIndicator
        dayMaxEvents={4}
        eventDisplay="block"
        events={events}
        datesSet={({ start, end }) => shows(start, end)}
        dateClick={({ date, allDay }) => allDay || chosen(date)}
        eventClick={({ event, jsEvent }) => {
          // Whoever wants it in another tab gets it there.
          if (jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey) return;
          jsEvent.preventDefault();
          void navigate(event.url);
        }}
        slotEventOverlap={false}
        eventClass={look.edge}
        eventContent={contentOf(known)}
        dayHeaderContent={({ weekdayText, dayNumberText }) =>
          span === "month"
            ? WORDS.weekday({ weekday: weekdayText })
            : WORDS.head({ weekday: weekdayText, day: dayNumberText })
        }
        listDayHeaderContent={({ text }) => WORDS.weekday({ weekday: text })}
        slotHeaderContent={({ text }) => WORDS.hour({ clock: text })}
        slotHeaderFormat={{ hour: "2-digit", minute: "2-digit", hour12: false }}
        moreLinkText={(count) => WORDS.more({ count })}
        moreLinkHint={(count) => WORDS.moreAbout({ count })}
        eventsHint={WORDS.entries}
        weekTextLong={WORDS.week}
        timedText={WORDS.timed}
        closeHint={WORDS.close}
        noEventsContent={WORDS.none}
      />
    </div>
  );
}

function viewOf(span: Place["span"], narrow: boolean): View {
  // Seven columns have no room on a phone.
  if (span === "week") return narrow ? "listWeek" : "timeGridWeek";
  return span === "day" ? "timeGridDay" : "dayGridMonth";
}

function contentOf(known: ReadonlyMap<string, CalendarEntry>) {
  return ({ event, view, isShort }: EventDisplayInfo) => {
    const entry = known.get(event.id);
    if (entry === undefined) return null;
    if (view.type === "listWeek") return <Entry entry={entry} as="row" />;
    return <Entry entry={entry} as={view.type === "dayGridMonth" || isShort ? "line" : "block"} />;
  };
}
