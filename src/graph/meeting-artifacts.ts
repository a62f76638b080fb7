import type {
  AttendanceRecord,
  CallRecording,
  CallTranscript,
  MeetingAttendanceReport,
} from "@microsoft/microsoft-graph-types";
import type { MeetingAddress } from "./online-meetings.ts";
import { allOf } from "./page.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import type { GraphStream } from "./wire/answer.ts";
import { GraphError } from "./wire/graph-error.ts";
import { type GraphPath, graphPath } from "./wire/path.ts";

/** One recording, transcript or attendance report of a meeting. */
export interface ArtifactAddress extends MeetingAddress {
  readonly artifact: string;
}

/** Recordings of a meeting, all pages of them; empty while there are none. */
export async function listRecordings(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  waiting: Waiting = {},
): Promise<CallRecording[]> {
  return listed(graph, graphPath`/users/${organizerId}/onlineMeetings/${id}/recordings`, waiting);
}

/** Transcripts of a meeting, all pages of them; empty while there are none. */
export async function listTranscripts(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  waiting: Waiting = {},
): Promise<CallTranscript[]> {
  return listed(graph, graphPath`/users/${organizerId}/onlineMeetings/${id}/transcripts`, waiting);
}

/** Attendance reports of a meeting, one for each time it was held; Microsoft keeps the last fifty for a year. */
export async function listAttendanceReports(
  graph: GraphClient,
  { organizerId, id }: MeetingAddress,
  waiting: Waiting = {},
): Promise<MeetingAttendanceReport[]> {
  return listed(graph, graphPath`/users/${organizerId}/onlineMeetings/${id}/attendanceReports`, waiting);
}

/** Who was there, by one report: a record a person, with an interval for each stay. */
export async function listAttendance(
  graph: GraphClient,
  { organizerId, id, artifact }: ArtifactAddress,
  waiting: Waiting = {},
): Promise<AttendanceRecord[]> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}/attendanceReports/${artifact}/attendanceRecords`;
  return listed(graph, path, waiting);
}

async function listed<T>(graph: GraphClient, path: GraphPath, waiting: Waiting): Promise<T[]> {
  return await allOf<T>(graph, { ...waiting, method: "GET", path });
}

/** A film as it comes; `range` as HTTP writes it: `bytes=0-499`. */
export async function openRecording(
  graph: GraphClient,
  { organizerId, id, artifact }: ArtifactAddress,
  { range, ...waiting }: Waiting & { range?: string | undefined } = {},
): Promise<GraphStream> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}/recordings/${artifact}/content`;
  return await graph.open({ ...waiting, method: "GET", path, ...(range !== undefined && { headers: { range } }) });
}

/** A transcript has a line for each sentence; four hours of talk are about half a mebibyte. */
const LARGEST_TRANSCRIPT = 32 * 1024 * 1024;
const VTT = "text/vtt";
const WITHOUT_SPEAKERS = "application/vnd.microsoft.graph.transcript+text";

/** What was said, as WebVTT; without the names of speakers where the tenant does not let apps have them. */
export async function readTranscript(
  graph: GraphClient,
  { organizerId, id, artifact }: ArtifactAddress,
  waiting: Waiting = {},
): Promise<Buffer> {
  const path = graphPath`/users/${organizerId}/onlineMeetings/${id}/transcripts/${artifact}/content`;
  const read = async (accept: string) =>
    (await graph.read({ ...waiting, method: "GET", path, headers: { accept } }, LARGEST_TRANSCRIPT)).bytes;
  return read(VTT).catch((error: unknown) => {
    if (error instanceof GraphError && error.innerCodes.includes("SpeakerAttributionNotAllowed"))
      return read(WITHOUT_SPEAKERS);
    throw error;
  });
}
