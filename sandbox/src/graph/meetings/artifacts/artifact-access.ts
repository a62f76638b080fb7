import {
  type ArtifactKind,
  ARTIFACTS,
  type FinishedArtifact,
  isReadable,
} from "../../../entities/meetings/artifact.ts";
import type { MeetingRecord } from "../../../entities/meeting.ts";
import { teamsSettings } from "../../../entities/teams-settings.ts";
import type { World } from "../../../world.ts";
import { type Call, param } from "../../protocol/call.ts";
import { badRequest, GraphRefusal, notFound } from "../../protocol/refusal.ts";
import { settleArtifacts } from "../calls/settling.ts";
import { livingMeeting, meetingNotFound, organizerInPath } from "../meeting-access.ts";

/** The meeting in the path, for its organiser and for whoever is invited. Only meetings of a calendar have artifacts. */
export function meetingOfArtifacts(call: Call): MeetingRecord {
  const { id } = organizerInPath(call);
  const meeting = livingMeeting(call);
  const isTheirs = meeting?.organizerId === id || meeting?.attendees.some(({ userId }) => userId === id) === true;
  if (meeting === undefined || !isTheirs) throw meetingNotFound();
  if (meeting.standalone === true) {
    throw badRequest("No iCalUid found for the meeting. This API is supported only for calendar backed OnlineMeeting.");
  }
  return meeting;
}

/** What can be read of a meeting by now, oldest first. */
export function artifactsOf(world: World, meeting: MeetingRecord, kind: ArtifactKind): FinishedArtifact[] {
  settleArtifacts(world);
  const now = world.clock.now();
  return ARTIFACTS.in(world)
    .by("thread", meeting.thread)
    .flatMap((artifact) => (artifact.kind === kind && isReadable(artifact, now) ? [artifact] : []))
    .sort((a, b) => a.startedAt - b.startedAt);
}

export function artifactInPath(call: Call, kind: ArtifactKind): FinishedArtifact {
  const id = param(call, kind === "recording" ? "r" : "t");
  const found = artifactsOf(call.world, meetingOfArtifacts(call), kind).find((artifact) => artifact.id === id);
  if (found !== undefined) return found;
  throw notFound(`The ${kind} '${id}' was not found.`);
}

/** The tenant's switch for transcripts in Graph; with `speakers` also the one for who said what. */
export function checkTranscriptAccess(world: World, { speakers }: { readonly speakers: boolean }): void {
  const { enableGraphTranscriptAccess, enableAttributedTranscripts } = teamsSettings(world);
  const head = { status: 403, code: "Forbidden" };
  if (!enableGraphTranscriptAccess) {
    throw new GraphRefusal(
      { ...head, inner: "GraphAccessToTranscriptsDisabled" },
      "Graph API access to transcripts is disabled for this tenant.",
    );
  }
  if (speakers && !enableAttributedTranscripts) {
    throw new GraphRefusal(
      { ...head, inner: "SpeakerAttributionNotAllowed" },
      "Transcripts with speaker attribution are not allowed for this tenant. Ask for 'application/vnd.microsoft.graph.transcript+text' instead.",
    );
  }
}
