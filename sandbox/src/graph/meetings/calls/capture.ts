import { type ArtifactKind, type ArtifactRecord, ARTIFACTS } from "../../../entities/meetings/artifact.ts";
import type { CallRecord } from "../../../entities/meetings/call.ts";
import { meetingPolicyOf, teamsSettings } from "../../../entities/teams-settings.ts";
import { tenantOf } from "../../../entities/tenant.ts";
import { guidFrom } from "../../../kernel/random.ts";
import type { World } from "../../../world.ts";
import { tellRecording } from "./call-messages.ts";
import { wakeArtifacts } from "./settling.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Somebody presses the button. Whether they may is for capture-rules.ts to say. */
export function startCapture(
  world: World,
  call: CallRecord,
  wish: { readonly kind: ArtifactKind; readonly initiatorId: string; readonly at: number },
): ArtifactRecord {
  const { kind, initiatorId, at } = wish;
  const { thread, organizerId, id: callId } = call;
  const earlier = ARTIFACTS.in(world)
    .by("call", callId)
    .filter((artifact) => artifact.kind === kind).length;
  const artifact = ARTIFACTS.in(world).put({
    id: artifactId(world, organizerId),
    kind,
    callId,
    thread,
    organizerId,
    contentCorrelationId: `${guidFrom(`content of ${callId}`)}-${earlier}`,
    initiatorId,
    startedAt: at,
    endedAt: null,
    availableAt: null,
    isAvailable: false,
    expiresAt: null,
  });
  if (kind === "recording") tellRecording(world, artifact);
  return artifact;
}

/** Looks like Teams' own: whose meeting, which tenant and a number of its own, in base64. */
function artifactId(world: World, organizerId: string): string {
  return Buffer.from(`V2##1${organizerId}${tenantOf(world).id}##${world.random.guid()}`).toString("base64");
}

export function stopCapture(world: World, artifact: ArtifactRecord, at: number): void {
  ARTIFACTS.in(world).put({ ...artifact, endedAt: at });
}

/** When a call is over, Teams begins to process what was recorded and transcribed. */
export function processCaptures(world: World, callId: string, endedAt: number): void {
  for (const artifact of ARTIFACTS.in(world).by("call", callId)) {
    const availableAt = endedAt + processingTime(world, artifact.kind);
    const expiresAt = expiryOf(world, artifact, availableAt);
    ARTIFACTS.in(world).put({ ...artifact, endedAt: artifact.endedAt ?? endedAt, availableAt, expiresAt });
  }
  wakeArtifacts(world);
}

function processingTime(world: World, kind: ArtifactKind): number {
  const { recordingMinutes, transcriptMinutes } = teamsSettings(world);
  const [shortest, longest] = kind === "recording" ? recordingMinutes : transcriptMinutes;
  return Math.round((shortest + world.random.fraction() * (longest - shortest)) * MINUTE);
}

/** Only the files of recordings expire, by the policy of whoever recorded. */
function expiryOf(world: World, { kind, initiatorId }: ArtifactRecord, availableAt: number): number | null {
  const days = meetingPolicyOf(world, initiatorId).newMeetingRecordingExpirationDays;
  return kind === "transcript" || days < 0 ? null : availableAt + days * DAY;
}
