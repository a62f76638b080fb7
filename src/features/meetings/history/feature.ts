import { z } from "zod";
import { type Feature, route } from "../../../feature.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { meetingRow } from "../store.ts";
import { Exchange } from "./contract.ts";
import { exchangesOf, forgetExchanges } from "./store.ts";

/** Long enough to look into what somebody complains about. */
const KEPT = 180 * DAY;

/** What Microsoft was asked about meetings and what it answered, as a part of the feature. */
export const history = {
  routes: [
    route({
      method: "GET",
      path: "/api/meetings/:id/exchanges",
      access: { kind: "scope", scope: "meetings:read" },
      summary: "What Microsoft was asked about a meeting and what it answered, the newest first; 50 at most.",
      params: z.object({ id: z.uuid() }),
      answers: { 200: z.object({ items: z.array(Exchange) }) },
      handle: async (ctx, { params }) => {
        const items = await ctx.transaction(async (tx) => {
          await meetingRow(tx, params.id);
          return exchangesOf(tx, params.id);
        });
        return { status: 200, body: { items } };
      },
    }),
  ],
  chores: [
    {
      name: "old exchanges about meetings",
      do: ({ database, clock }) => database.acrossAll((tx) => forgetExchanges(tx, later(clock.now(), -KEPT))),
    },
  ],
} satisfies Pick<Feature, "routes" | "chores">;
