import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { converge } from "./converge.ts";
import { hearOne, orderHearing } from "./hear-letters.ts";
import { listenAnew } from "./listen-anew.ts";
import { SOURCE } from "./open-delivery.ts";
import { subscriptionRoutes } from "./subscription-routes.ts";

const About = z.object({ id: z.uuid() });

/** What listening to Microsoft plugs into the house, as a part of the feature. */
export const subscriptions = {
  routes: subscriptionRoutes,
  jobs: {
    "connection.subscriptions-converge": (ctx, data) => converge(ctx, About.parse(data).id),
    "connection.hear": hearOne,
  },
  reactions: {
    "connection.retired": (ctx, { about }) => ctx.transaction((tx) => listenAnew(ctx, tx, about)),
  },
  inbound: { source: SOURCE, take: orderHearing },
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "inbound">;
