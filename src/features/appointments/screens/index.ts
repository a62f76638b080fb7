import { CalendarPersonRegular } from "@fluentui/react-icons/svg/calendar-person";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("appointments.screens", {
  appointments: "Appointments",
  appointment: "Appointment",
});

export const screens: readonly Screen[] = [
  {
    path: "/appointments/:id",
    title: () => TITLES.appointment,
    needs: "appointments:read",
    component: async () => (await import("./record/appointment-screen.tsx")).AppointmentScreen,
  },
];
