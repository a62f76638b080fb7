import type { ArtifactRecord, FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import type { CallRecord, Party } from "../../../entities/meetings/call.ts";
import { EVENTS } from "../../../entities/event.ts";
import { MEETINGS } from "../../../entities/meeting.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { chatOfMeeting } from "../../chats/meeting-chat.ts";
import { identitySetOf } from "../../messages/actor.ts";
import { filmAddress } from "../artifacts/content.ts";
import { postEvent, type TeamsEvent } from "../../messages/post.ts";
import { durationText } from "./duration.ts";

/** What Teams itself writes into the chat of a meeting about its calls. */

function tell(world: World, thread: string, event: TeamsEvent): void {
  const chat = chatOfMeeting(world, thread);
  if (chat !== undefined) postEvent(world, { thread: chat.id, teamId: null }, event);
}

/** identitySet of whoever is in a call. */
export function partyJson(world: World, { userId, name }: Party): JsonObject {
  return identitySetOf(world, userId === null ? { kind: "guest", name } : { kind: "user", userId });
}

function organizerJson(world: World, userId: string): JsonObject {
  return identitySetOf(world, { kind: "user", userId });
}

export function tellStarted(world: World, call: CallRecord, initiator: Party): void {
  const detail = { callId: call.id, callEventType: "meeting", initiator: partyJson(world, initiator) };
  tell(world, call.thread, { type: "callStarted", detail, at: call.startedAt });
}

export function tellEnded(world: World, call: CallRecord, endedAt: number): void {
  const [first] = call.visits;
  const parties = new Map(call.visits.map((visit) => [visit.userId ?? `guest ${visit.name}`, visit]));
  const detail = {
    callId: call.id,
    callEventType: "meeting",
    callDuration: durationText(endedAt - call.startedAt),
    callParticipants: [...parties.values()].map((party) => ({ participant: partyJson(world, party) })),
    initiator: first === undefined ? null : partyJson(world, first),
  };
  tell(world, call.thread, { type: "callEnded", detail, at: endedAt });
}

/** The first word about a recording, when the button is pressed. */
export function tellRecording(world: World, artifact: ArtifactRecord): void {
  const detail = recordingDetail(world, artifact, {
    callRecordingStatus: "initial",
    callRecordingUrl: null,
    callRecordingDuration: "PT0S",
  });
  tell(world, artifact.thread, { type: "callRecording", detail, at: artifact.startedAt });
}

/** The second, once it can be watched; a transcript has only this one. */
export function tellAvailable(world: World, artifact: FinishedArtifact): void {
  const at = artifact.availableAt ?? artifact.endedAt;
  const detail = AVAILABLE[artifact.kind](world, artifact);
  tell(world, artifact.thread, {
    type: artifact.kind === "recording" ? "callRecording" : "callTranscript",
    detail,
    at,
  });
}

const AVAILABLE: Readonly<Record<ArtifactRecord["kind"], (world: World, artifact: FinishedArtifact) => JsonObject>> = {
  recording: (world, artifact) =>
    recordingDetail(world, artifact, {
      callRecordingStatus: "success",
      callRecordingUrl: filmAddress(world, artifact),
      callRecordingDuration: durationText(artifact.endedAt - artifact.startedAt),
    }),
  transcript: (world, { callId, thread, organizerId }) => ({
    callId,
    callTranscriptICalUid: EVENTS.in(world).by("thread", thread)[0]?.iCalUId ?? null,
    meetingOrganizer: organizerJson(world, organizerId),
  }),
};

function recordingDetail(world: World, artifact: ArtifactRecord, more: JsonObject): JsonObject {
  const { callId, thread, initiatorId, organizerId, startedAt } = artifact;
  const subject = MEETINGS.in(world).get(thread)?.subject ?? "";
  const stamp = isoMillis(startedAt).slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "_");
  return {
    callId,
    callRecordingDisplayName: `${subject === "" ? "Meeting" : subject}-${stamp}-Meeting Recording.mp4`,
    ...more,
    initiator: identitySetOf(world, { kind: "user", userId: initiatorId }),
    meetingOrganizer: organizerJson(world, organizerId),
  };
}
