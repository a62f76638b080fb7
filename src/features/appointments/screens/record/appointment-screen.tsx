import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { TwoColumns } from "../../../../web/parts/known.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { type Appointment, useAppointment } from "../queries.ts";
import { titleOf, WORDS } from "../words.ts";
import { AppointmentActions } from "./appointment-actions.tsx";
import { AppointmentPanels } from "./appointment-panels.tsx";
import { AppointmentSide } from "./appointment-side.tsx";
import { RECORD } from "./words.ts";

/** One appointment: who, when and where, its Teams meeting, what was asked and noted, and what can be done. */
export function AppointmentScreen() {
  const { id = "" } = useParams();
  const appointment = useAppointment(id);
  const { data } = appointment;
  return (
    <Page
      title={data === undefined ? WORDS.one : titleOf(data)}
      mark={data && <StateBadge state={data.state} />}
      actions={data && <AppointmentActions appointment={data} />}
    >
      <Asked query={appointment} rows={5}>
        {(known) => <Record appointment={known} />}
      </Asked>
      <div>
        <ScreenLink to="/appointments">{RECORD.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Record({ appointment }: { readonly appointment: Appointment }) {
  return (
    <TwoColumns wide="first" side={<AppointmentPanels appointment={appointment} />}>
      <AppointmentSide appointment={appointment.id} />
    </TwoColumns>
  );
}
