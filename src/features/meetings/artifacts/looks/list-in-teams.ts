import {
  getMeeting,
  listAttendanceReports,
  listRecordings,
  listTranscripts,
  type MeetingAddress,
} from "../../../../graph/index.ts";
import { instantFrom } from "../../../../kernel/time.ts";
import type { Explanation } from "../../../connection/index.ts";
import type { Kind } from "../contract.ts";
import type { NewArtifact } from "../store.ts";
import type { InTeams } from "./online-meeting.ts";

/** What Microsoft lists of one kind; how it is kept is the caller's affair. */
export type Listed = Pick<NewArtifact, "microsoft_id" | "call_id" | "correlation_id" | "began_at" | "ended_at">;

/** What came of asking Microsoft. */
export type Outcome =
  | { readonly listed: readonly Listed[]; readonly at: MeetingAddress; readonly forbidden: boolean }
  | { readonly trouble: Explanation };

type List = (meeting: InTeams) => Promise<Listed[]>;

const LISTS: Readonly<Record<Kind, List>> = {
  recording: async ({ graph, at }) => (await listRecordings(graph, at, { priority: "background" })).flatMap(ofCall),
  transcript: async ({ graph, at }) => (await listTranscripts(graph, at, { priority: "background" })).flatMap(ofCall),
  attendance: async ({ graph, at }) =>
    (await listAttendanceReports(graph, at, { priority: "background" })).flatMap(
      ({ id, meetingStartDateTime, meetingEndDateTime }) =>
        listedAs({ id, began: meetingStartDateTime, ended: meetingEndDateTime }),
    ),
};

/** All that Microsoft lists of this kind, however many pages that takes. */
export async function listInTeams(kind: Kind, meeting: InTeams): Promise<Listed[]> {
  return LISTS[kind](meeting);
}

interface OfCall {
  readonly id?: string | undefined;
  readonly createdDateTime?: string | null | undefined;
  readonly endDateTime?: string | null | undefined;
  readonly callId?: string | null | undefined;
  readonly contentCorrelationId?: string | null | undefined;
}

function ofCall({ id, createdDateTime, endDateTime, callId, contentCorrelationId }: OfCall): Listed[] {
  return listedAs({ id, began: createdDateTime, ended: endDateTime }).map((listed) => ({
    ...listed,
    call_id: callId ?? null,
    correlation_id: contentCorrelationId ?? null,
  }));
}

interface Named {
  readonly id: string | undefined;
  readonly began: string | null | undefined;
  readonly ended: string | null | undefined;
}

/** What has no id cannot be asked for, so it is not there yet. */
function listedAs({ id, began, ended }: Named): Listed[] {
  const began_at = instantFrom(began ?? "");
  if (!id || began_at === undefined) return [];
  const ended_at = instantFrom(ended ?? "") ?? null;
  return [{ microsoft_id: id, call_id: null, correlation_id: null, began_at, ended_at }];
}

const OPTION = { recording: "allowRecording", transcript: "allowTranscription" } as const;

/** Whether the meeting's own options say that nobody may make one; Microsoft tells no more than that. */
export async function isForbidden(kind: Kind, { graph, at }: InTeams): Promise<boolean> {
  if (kind === "attendance") return false;
  return (await getMeeting(graph, at, { priority: "background" }))[OPTION[kind]] === false;
}
