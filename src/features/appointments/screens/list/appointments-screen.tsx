import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useNew } from "../../../../web/table/use-new.ts";
import { useHosts, useServices } from "../queries.ts";
import { WORDS } from "../words.ts";
import { AppointmentsActions } from "./appointments-actions.tsx";
import { AppointmentsViews } from "./appointments-views.tsx";

/** All appointments: as a list, or on a calendar where they are moved and booked. */
export function AppointmentsScreen() {
  const services = useServices();
  const hosts = useHosts();
  const booking = useNew("appointment", "appointments:write", "start");
  const why = useNew("why", "appointments:read", "start");
  return (
    <Page title={WORDS.title} actions={<AppointmentsActions booking={booking} why={why} />}>
      <Asked query={services} rows={6}>
        {(known) => (
          <Asked query={hosts} rows={6}>
            {(people) => (
              <AppointmentsViews services={known} hosts={people} begin={(booking.may ? booking : why).begin} />
            )}
          </Asked>
        )}
      </Asked>
    </Page>
  );
}
