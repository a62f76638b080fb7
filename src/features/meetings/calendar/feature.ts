import { z } from "zod";
import { type Feature, route } from "../../../feature.ts";
import { CalendarEntry, CalendarQuestion } from "./contract.ts";
import { showCalendar } from "./show-calendar.ts";

/** Meetings as a calendar has them, as a part of the feature. */
export const calendar = {
  routes: [
    route({
      method: "GET",
      path: "/api/meetings/calendar",
      access: { kind: "scope", scope: "meetings:read" },
      summary:
        "Lists what takes place within a stretch of time of at most 62 days, the earliest first: meetings, and each occurrence of a series.",
      query: CalendarQuestion,
      answers: { 200: z.object({ items: z.array(CalendarEntry), more: z.boolean() }) },
      handle: async (ctx, { query }) => ({ status: 200, body: await showCalendar(ctx, query) }),
    }),
  ],
} satisfies Pick<Feature, "routes">;
