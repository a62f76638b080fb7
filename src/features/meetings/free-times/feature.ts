import { type Feature, route } from "../../../feature.ts";
import { FreeTimes, FreeTimesWish } from "./contract.ts";
import { findFreeTimes } from "./find-free-times.ts";

/** When people are free, as a part of the feature. */
export const freeTimes = {
  routes: [
    route({
      method: "POST",
      path: "/api/free-times",
      access: { kind: "scope", scope: "meetings:write" },
      summary: "When people are free, and the earliest three times in everybody's hours, with those who cannot.",
      body: FreeTimesWish,
      answers: { 200: FreeTimes },
      handle: async (ctx, { body }) => ({ status: 200, body: await findFreeTimes(ctx, body) }),
    }),
  ],
} satisfies Pick<Feature, "routes">;
