import { allReactions, type Feature } from "../../../feature.ts";
import { SESSION_FACTS } from "./contract.ts";
import { sessionRoutes } from "./session-routes.ts";
import { lookAtCalendars, orderLooking, retrySessions } from "./settle/look-at-calendars.ts";
import { settleSessions } from "./settle/settle-sessions.ts";

const AGAIN = { "account.connected": retrySessions, "class-settings.changed": retrySessions } as const;
const WITH_TEAMS = { "class-run.finished": retrySessions, "class-team.connected": retrySessions } as const;

/** When classes meet, in calendars, as a part of the feature. */
export const meeting = {
  facts: SESSION_FACTS,
  routes: sessionRoutes,
  jobs: { "classes.settle-sessions": settleSessions, "classes.look-at-sessions": lookAtCalendars },
  background: ["classes.settle-sessions", "classes.look-at-sessions"],
  reactions: allReactions(AGAIN, WITH_TEAMS, {
    "class-run.finished": (ctx) => ctx.transaction((tx) => orderLooking(ctx, tx)),
  }),
} as const satisfies Partial<Feature>;
