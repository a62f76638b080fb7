import type { Answer, Call, Route } from "../protocol/call.ts";
import { notFound } from "../protocol/refusal.ts";
import { ownMeetingInPath } from "./meeting-access.ts";

const MEETING = "/users/{user}/onlineMeetings/{m}";

/** Streams that Graph keeps of Teams live events only; meetings have attendanceReports and recordings instead. */
export const liveEvents: readonly Route[] = [
  {
    method: "GET",
    template: `${MEETING}/attendeeReport`,
    handle: (call) => refuse(call, "attendee report"),
    options: [],
  },
  { method: "GET", template: `${MEETING}/recording`, handle: (call) => refuse(call, "recording stream"), options: [] },
];

function refuse(call: Call, what: string): Answer {
  ownMeetingInPath(call);
  throw notFound(`The meeting is no Teams live event and has no ${what}.`);
}
