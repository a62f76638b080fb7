import FullCalendar, { type CalendarRef, type EventDisplayInfo } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import theme from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { useLanguage } from "../words/languages.ts";
import { useLook } from "./look.ts";
import type { Place } from "./span.ts";
import { WORDS } from "./words.ts";

const PLUGINS = [theme, dayGrid, timeGrid, list, interaction];
const MONDAY = 1;

/** Fluent's tokens by name: they change with the theme by themselves. */
export interface Colours {
  readonly fill: string;
  readonly text: string;
  /** Where it is only a dot. */
  readonly dot: string;
}

/** Something that takes place, as a calendar draws it. */
export interface Entry {
  /** Of a series each occurrence has its own. */
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly to: string;
  readonly colours: Colours;
  /** Whether it can be dragged to another time. */
  readonly movable?: boolean;
}

/** Whether an entry has a block of its own, one line among others, or a row of a list. */
export type Room = "block" | "line" | "row";

interface Props {
  readonly place: Place;
  readonly narrow: boolean;
  readonly entries: readonly Entry[];
  /** What stands in an entry. */
  readonly renderEntry: (id: string, as: Room) => ReactNode;
  /** What the entries are called for whoever cannot see them. */
  readonly label: string;
  /** Called with what is in sight, whenever that changes. */
  readonly shows: (from: Date, to: Date) => void;
  /** Called with a free time that was chosen. */
  readonly chosen: (at: Date) => void;
  /** How finely times are chosen, in minutes. */
  readonly snap?: number;
  /** Called with where an entry was dragged to; `back` puts it where it was. */
  readonly moved?: ((id: string, to: Date, back: () => void) => void) | undefined;
}

type View = "timeGridDay" | "timeGridWeek" | "dayGridMonth" | "listWeek";

/** The calendar itself, by the clock of this browser. */
export function CalendarGrid({ place, narrow, entries, renderEntry, label, shows, chosen, moved, snap = 30 }: Props) {
  const { span, at } = place;
  const look = useLook();
  const navigate = useNavigate();
  const { locale, dir } = useLanguage();
  const view = viewOf(span, narrow);
  const calendar = useRef<CalendarRef>(null);
  useEffect(() => calendar.current?.getApi().gotoDate(at), [at]);
  const events = useMemo(() => entries.map((entry) => eventOf(entry, view)), [entries, view]);
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
        eventContent={contentOf(renderEntry)}
        eventDurationEditable={false}
        snapDuration={{ minutes: snap }}
        eventDrop={({ event, revert }) => event.start && moved?.(event.id, event.start, revert)}
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
        eventsHint={label}
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

function eventOf({ id, title, start, end, to, colours, movable = false }: Entry, view: View) {
  const { fill, text, dot } = colours;
  return {
    id,
    title,
    start,
    end,
    url: to,
    startEditable: movable,
    color: `var(--${view === "listWeek" ? dot : fill})`,
    contrastColor: `var(--${text})`,
  };
}

function contentOf(renderEntry: Props["renderEntry"]) {
  return ({ event, view, isShort }: EventDisplayInfo) => {
    if (view.type === "listWeek") return renderEntry(event.id, "row");
    return renderEntry(event.id, view.type === "dayGridMonth" || isShort ? "line" : "block");
  };
}
