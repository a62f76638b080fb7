import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { bringMeeting } from "./bring-meeting.ts";
import { followMeeting, hearMeeting } from "./hear-meeting.ts";
import { hearOutlook } from "./hear-outlook.ts";

const OfSession = z.object({ session: z.uuid() });

/** The Teams meetings of appointments, as a part of the feature. */
export const meeting = {
  jobs: { "appointments.meet": (ctx, data) => bringMeeting(ctx, OfSession.parse(data).session) },
  reactions: {
    "meeting.opened": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.refused": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.link-lost": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.gone-in-outlook": (ctx, { about }) => hearMeeting(ctx, about),
    "meeting.moved-in-outlook": (ctx, { about }) => followMeeting(ctx, about),
    "meeting.moved": (ctx, { about }) => hearOutlook(ctx, about),
    "meeting.cancelled": (ctx, { about }) => hearOutlook(ctx, about),
  },
} satisfies Pick<Feature, "jobs" | "reactions">;
