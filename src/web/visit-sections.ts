import type { ComponentType } from "react";
import type { InSection } from "./visit/in-section.ts";

/** Something that is a visitor's own, such as their meetings. */
export interface VisitSection {
  readonly name: string;
  /** Draws itself under a heading of its own, asks under /api/me for what it shows, and is nothing where there is nothing. */
  readonly component: () => Promise<ComponentType<InSection>>;
}

/** What stands on a visitor's page below what is known of them, in this order; each feature brings its own. */
export const VISIT_SECTIONS: readonly VisitSection[] = [
  {
    name: "appointments",
    component: async () =>
      (await import("../features/appointments/screens/visit/your-appointments.tsx")).YourAppointments,
  },
  {
    name: "meetings",
    component: async () => (await import("../features/meetings/screens/visit/your-meetings.tsx")).YourMeetings,
  },
];
