import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { actRoutes } from "./routes/act-routes.ts";
import { appointmentRoutes } from "./routes/appointment-routes.ts";
import { endHoldWhenOver } from "./end-hold.ts";

const About = z.object({ id: z.uuid() });

/** Holding, booking and what becomes of appointments, as a part of the feature. */
export const booking = {
  routes: [...appointmentRoutes, ...actRoutes],
  jobs: { "appointments.end-hold": (ctx, data) => endHoldWhenOver(ctx, About.parse(data).id) },
} satisfies Pick<Feature, "routes" | "jobs">;
