import { z } from "zod";
import { route } from "../../../feature.ts";
import { Presence, PresenceWanted } from "./contract.ts";
import { showPresence } from "./show-presence.ts";

export const presenceRoutes = [
  route({
    method: "GET",
    path: "/api/presence",
    access: { kind: "scope", scope: "people:read" },
    summary:
      "Tells who is available, busy or away in Teams, up to a minute late. `on` is false where the organisation has not switched presence on; then nothing is asked of Microsoft.",
    query: PresenceWanted,
    answers: { 200: z.object({ on: z.boolean(), items: z.array(Presence) }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await showPresence(ctx, query) }),
  }),
];
