import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { converge } from "./converge.ts";
import { readDelivery, SOURCE } from "./hearing/announcements.ts";
import { hearOne, openLetters, orderHearing } from "./hearing/hear-letters.ts";
import { listenAnew } from "./listen-anew.ts";
import { MEASURES } from "./measures.ts";
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
  measures: MEASURES,
  inbound: { source: SOURCE, read: readDelivery, open: openLetters, setAside: orderHearing },
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "inbound" | "measures">;
