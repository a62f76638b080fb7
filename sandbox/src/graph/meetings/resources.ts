import type { Route } from "../protocol/call.ts";
import { allArtifacts } from "./artifacts/all-artifacts.ts";
import { attendanceReports } from "./artifacts/attendance.ts";
import { recordings } from "./artifacts/recordings.ts";
import { transcripts } from "./artifacts/transcripts.ts";
import { callRecords } from "./calls/call-records.ts";
import { communicationsMeetings } from "./communications.ts";
import { liveEvents } from "./live-events.ts";
import { onlineMeetings } from "./online-meetings.ts";
import { virtualAppointments } from "./virtual-appointments.ts";

/** Online meetings and everything that is left of them. */
export const meetings: readonly Route[] = [
  ...onlineMeetings,
  ...communicationsMeetings,
  ...attendanceReports,
  ...recordings,
  ...transcripts,
  ...allArtifacts,
  ...liveEvents,
  ...virtualAppointments,
  ...callRecords,
];
