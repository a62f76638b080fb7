import type { ArtifactKind, FinishedArtifact } from "../../../entities/meetings/artifact.ts";
import { meetingIdOf } from "../../../entities/meeting.ts";
import { isoMillis } from "../../../kernel/clock.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import type { World } from "../../../world.ts";
import { identitySetOf } from "../../messages/actor.ts";

/** callRecording or callTranscript; `root` is scheme, host and version of its content's address. */
export function artifactJson(world: World, artifact: FinishedArtifact, root: string): JsonObject {
  const { id, kind, callId, contentCorrelationId, organizerId, startedAt, endedAt } = artifact;
  const meetingId = meetingIdOf(artifact);
  const place = `${root}/users/${organizerId}/onlineMeetings/${meetingId}/${NAMES[kind].plural}/${id}`;
  return {
    id,
    meetingId,
    callId,
    contentCorrelationId,
    createdDateTime: isoMillis(startedAt),
    endDateTime: isoMillis(endedAt),
    [`${kind}ContentUrl`]: `${place}/content`,
    meetingOrganizer: identitySetOf(world, { kind: "user", userId: organizerId }),
  };
}

/** How Graph calls them: type and the last part of addresses. */
export const NAMES: Readonly<Record<ArtifactKind, { readonly type: string; readonly plural: string }>> = {
  recording: { type: "callRecording", plural: "recordings" },
  transcript: { type: "callTranscript", plural: "transcripts" },
};
