import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { actRoutes } from "./routes/act-routes.ts";
import { appointmentRoutes } from "./routes/appointment-routes.ts";
import { endHoldWhenOver } from "./end-hold.ts";
import { lapseAppointment, orderLapses } from "./lapsing/lapse-appointment.ts";

const About = z.object({ id: z.uuid() });

/** Holding, booking and what becomes of appointments, as a part of the feature. */
export const booking = {
  routes: [...appointmentRoutes, ...actRoutes],
  jobs: {
    "appointments.end-hold": (ctx, data) => endHoldWhenOver(ctx, About.parse(data).id),
    "appointments.lapse": (ctx, data) => lapseAppointment(ctx, About.parse(data).id),
  },
  chores: [{ name: "appointments that nobody decided about", do: orderLapses }],
} satisfies Pick<Feature, "routes" | "jobs" | "chores">;
