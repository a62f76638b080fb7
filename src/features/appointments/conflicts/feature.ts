import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { lookIntoCalendar, watchAfterwards, watchAll } from "./watch-calendars.ts";

const OfHost = z.object({ host: z.uuid() });

/** What comes in between appointments and the calendars of their hosts, as a part of the feature. */
export const conflicts = {
  jobs: { "appointments.look": (ctx, data) => lookIntoCalendar(ctx, OfHost.parse(data).host) },
  reactions: { "appointment.confirmed": (ctx, { about }) => watchAfterwards(ctx, about) },
  chores: [{ name: "calendars of those who hold appointments", do: watchAll }],
} satisfies Pick<Feature, "jobs" | "reactions" | "chores">;
