import { z } from "zod";
import { type Feature, route } from "../../../feature.ts";
import { JoinPage } from "./contract.ts";
import { showJoinPage } from "./show-join-page.ts";

/** The page by which people without an account join, as a part of the feature. */
export const join = {
  routes: [
    route({
      method: "GET",
      path: "/api/join-pages/:token",
      access: { kind: "anyone", because: "whoever was sent the link to a meeting's join page reads this one thing" },
      summary:
        "What a meeting's join page tells: when it is, and the way in. The token is the end of the meeting's `joinPage`.",
      params: z.object({ token: z.string().max(100) }),
      answers: { 200: JoinPage },
      handle: async (ctx, { params, asked }) => ({
        status: 200,
        body: await showJoinPage(ctx, params.token, asked.from),
      }),
    }),
  ],
} satisfies Pick<Feature, "routes">;
