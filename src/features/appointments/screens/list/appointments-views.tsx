import { useMemo } from "react";
import { Switcher } from "../../../../web/calendar/switcher.tsx";
import { useView, VIEWS } from "../../../../web/calendar/use-view.ts";
import { WORDS as CALENDAR } from "../../../../web/calendar/words.ts";
import { later } from "../../../../web/parts/later.tsx";
import type { Host, Service } from "../queries.ts";
import { filtersOf } from "./appointment-list.tsx";
import { AppointmentsTable } from "./appointments-table.tsx";
import { LIST } from "./words.ts";

const AppointmentsCalendar = later(
  async () => (await import("../calendar/appointments-calendar.tsx")).AppointmentsCalendar,
);

interface Props {
  readonly services: readonly Service[];
  readonly hosts: readonly Host[];
  /** Opens what can be done at a free time: "2027-03-09T14:00". */
  readonly begin: (start: string) => void;
}

/** Appointments as a list, or on a calendar. */
export function AppointmentsViews({ services, hosts, begin }: Props) {
  const { view, choose } = useView("appointments");
  const filters = useMemo(() => filtersOf(services, hosts), [services, hosts]);
  return (
    <>
      <Switcher label={LIST.views} words={CALENDAR.view} choices={VIEWS} chosen={view} choose={choose} />
      {view === "calendar" ? (
        <AppointmentsCalendar filters={filters} hosts={hosts} begin={begin} />
      ) : (
        <AppointmentsTable filters={filters} />
      )}
    </>
  );
}
