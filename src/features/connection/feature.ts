import { z } from "zod";
import type { Feature } from "../../feature.ts";
import { ABILITIES } from "./abilities.ts";
import { accounts } from "./accounts/feature.ts";
import { checkConnection } from "./check-connection.ts";
import { FACTS } from "./contract.ts";
import { credentials } from "./credentials/feature.ts";
import { probes } from "./probes/feature.ts";
import { requirementRoutes } from "./requirements/requirement-routes.ts";
import { routes } from "./routes.ts";
import { setup } from "./setup/feature.ts";
import { scripts } from "./scripts/feature.ts";
import { subscriptions } from "./subscriptions/feature.ts";

const About = z.object({ id: z.uuid() });

export const connection: Feature = {
  name: "connection",
  facts: FACTS,
  routes: [
    ...routes,
    ...requirementRoutes,
    ...probes.routes,
    ...setup.routes,
    ...scripts.routes,
    ...accounts.routes,
    ...subscriptions.routes,
  ],
  jobs: {
    "connection.check": async (ctx, data) => void (await checkConnection(ctx, About.parse(data).id)),
    ...credentials.jobs,
    ...probes.jobs,
    ...accounts.jobs,
    ...subscriptions.jobs,
  },
  reactions: {
    "connection.created": async (ctx, { about }) => void (await checkConnection(ctx, about)),
    ...probes.reactions,
    ...accounts.reactions,
    ...subscriptions.reactions,
  },
  abilities: ABILITIES,
  chores: setup.chores,
  personalData: [...scripts.personalData, ...probes.personalData, ...accounts.personalData],
  mails: [...credentials.mails, ...probes.mails, ...accounts.mails],
  measures: [...credentials.measures, ...subscriptions.measures],
  inbound: subscriptions.inbound,
};
