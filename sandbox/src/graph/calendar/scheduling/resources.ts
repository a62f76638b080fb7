import type { Route } from "../../protocol/call.ts";
import { meetingTimes } from "./find-meeting-times.ts";
import { places } from "./places.ts";
import { schedules } from "./schedules.ts";

/** Who is free when, and where. */
export const schedulingResources: readonly Route[] = [...schedules, ...meetingTimes, ...places];
