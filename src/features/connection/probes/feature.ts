import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { diagnose, diagnoseAll, diagnoseOperators } from "./diagnose.ts";
import { TROUBLE_MAIL } from "./mail-trouble.ts";
import { probeRoutes } from "./probe-routes.ts";

const About = z.object({ id: z.uuid() });

/** What live tests plug into the house, as a part of the feature. */
export const probes = {
  routes: probeRoutes,
  jobs: { "connection.diagnose": (ctx, data) => diagnose(ctx, About.parse(data).id) },
  reactions: {
    "connection.became-active": (ctx, { about }) => diagnose(ctx, about),
    "connection.operators-set": (ctx, { about }) => diagnoseOperators(ctx, about),
    "abilities.switched": (ctx) => diagnoseAll(ctx),
  },
  mails: [TROUBLE_MAIL],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "mails">;
