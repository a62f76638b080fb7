import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { calendars } from "./listen-to-calendars.ts";
import { lookAtMeeting } from "./look-at-meeting.ts";

const Look = z.object({ id: z.uuid(), deleted: z.boolean().default(false) });

/** Following what people do in Outlook, as a part of the feature. */
export const outlook = {
  jobs: { "meetings.look": (ctx, data) => lookAtMeeting(ctx, Look.parse(data)) },
  background: ["meetings.look"],
  listenings: [calendars],
} satisfies Pick<Feature, "jobs" | "background" | "listenings">;
