import { CalendarPersonRegular } from "@fluentui/react-icons/svg/calendar-person";
import { CalendarSettingsRegular } from "@fluentui/react-icons/svg/calendar-settings";
import { PersonClockRegular } from "@fluentui/react-icons/svg/person-clock";
import type { Screen } from "../../../web/screen.ts";
import { catalogue } from "../../../web/words/catalogue.ts";

const TITLES = catalogue("appointments.screens", {
  appointments: "Appointments",
  appointment: "Appointment",
  book: "Book for somebody",
  approvals: "Approvals",
  services: "Services",
  service: "Service",
  addService: "Add a service",
  hosts: "Hosts and hours",
  host: "Host",
});

export const screens: readonly Screen[] = [
  {
    path: "/appointments",
    title: () => TITLES.appointments,
    icon: CalendarPersonRegular,
    needs: "appointments:read",
    keys: "g b",
    actions: [
      { title: () => TITLES.book, to: "/appointments?new=appointment", keys: "n b", needs: "appointments:write" },
    ],
    finder: {
      title: () => TITLES.appointments,
      needs: "appointments:read",
      find: async (text, signal) => (await import("./find-appointments.ts")).findAppointments(text, signal),
    },
    component: async () => (await import("./list/appointments-screen.tsx")).AppointmentsScreen,
  },
  {
    path: "/appointments/approvals",
    title: () => TITLES.approvals,
    needs: "appointments:approve",
    component: async () => (await import("./approvals/approvals-screen.tsx")).ApprovalsScreen,
  },
  {
    path: "/appointments/:id",
    title: () => TITLES.appointment,
    needs: "appointments:read",
    component: async () => (await import("./record/appointment-screen.tsx")).AppointmentScreen,
  },
  {
    path: "/settings/services",
    title: () => TITLES.services,
    icon: CalendarSettingsRegular,
    group: "settings",
    needs: "appointments:manage",
    actions: [{ title: () => TITLES.addService, to: "/settings/services?new=service", needs: "appointments:manage" }],
    component: async () => (await import("./services/list-screen.tsx")).ServicesScreen,
  },
  {
    path: "/settings/services/:id",
    title: () => TITLES.service,
    needs: "appointments:manage",
    component: async () => (await import("./services/editor-screen.tsx")).ServiceScreen,
  },
  {
    path: "/settings/hosts",
    title: () => TITLES.hosts,
    icon: PersonClockRegular,
    group: "settings",
    needs: "appointments:manage",
    component: async () => (await import("./hosts/premises-screen.tsx")).PremisesScreen,
  },
  {
    path: "/settings/hosts/:id",
    title: () => TITLES.host,
    needs: "appointments:manage",
    component: async () => (await import("./hosts/host-screen.tsx")).HostScreen,
  },
];
