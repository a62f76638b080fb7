import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { furnishMeeting } from "./furnish-meeting.ts";

const About = z.object({ id: z.uuid() });

/** What can be chosen about a meeting, as a part of the feature. */
export const options = {
  jobs: { "meetings.furnish": (ctx, data) => furnishMeeting(ctx, About.parse(data).id) },
} satisfies Pick<Feature, "jobs">;
