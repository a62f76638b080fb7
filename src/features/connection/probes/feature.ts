import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { diagnose, diagnoseAll, diagnoseOperators } from "./diagnose.ts";
import { TROUBLE_MAIL } from "./mail-trouble.ts";
import { probeRoutes } from "./probe-routes.ts";
import { forgetSubject } from "./store.ts";

const About = z.object({ id: z.uuid() });

const LOGINS = new Set(["principalName", "email", "objectId"]);

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
  personalData: [
    {
      what: "what the tests of connections found on the person's account",
      // Who a login belongs to is not known on this floor; the login itself is handed out with the person's match.
      export: async () => "What was found on their login, where it is among GET /api/connections/{id}/findings.",
      erase: async (tx, _person, known) => {
        for (const { kind, value } of known) if (LOGINS.has(kind)) await forgetSubject(tx, value);
      },
    },
  ],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "mails" | "personalData">;
