import { route } from "../../../feature.ts";
import { PresenceShown, PresenceWanted } from "./contract.ts";
import { showPresence } from "./show-presence.ts";

export const presenceRoutes = [
  route({
    method: "GET",
    path: "/api/presence",
    access: { kind: "scope", scope: "people:read" },
    summary:
      "Tells who is available, busy or away in Teams: at once where Microsoft announces it, which it does of 650 people, else up to a minute late. `on` is false where the organisation has not switched presence on; then nothing is asked of Microsoft.",
    query: PresenceWanted,
    answers: { 200: PresenceShown },
    handle: async (ctx, { query }) => ({ status: 200, body: await showPresence(ctx, query) }),
  }),
];
