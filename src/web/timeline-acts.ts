import { TIMELINE_ACTS as MEETINGS } from "../features/meetings/screens/timeline-acts.ts";
import type { TimelineAct } from "./timeline-act.ts";

/** What features offer on a client's timeline, beside recording what was said and done. */
export const TIMELINE_ACTS: readonly TimelineAct[] = MEETINGS;
