import { defineTable } from "../../kernel/table.ts";
import type { World } from "../../world.ts";

export type ArtifactKind = "recording" | "transcript";

/** A recording or a transcript of a call. What it shows is made of what was said, when it is read. */
export interface ArtifactRecord {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly callId: string;
  /** Of the meeting. */
  readonly thread: string;
  readonly organizerId: string;
  /** The same for a recording and the transcript that belongs to it. */
  readonly contentCorrelationId: string;
  /** Object id of whoever pressed the button. */
  readonly initiatorId: string;
  readonly startedAt: number;
  /** null while it is running. */
  readonly endedAt: number | null;
  /** When Teams will have processed it; null until the call is over. */
  readonly availableAt: number | null;
  readonly isAvailable: boolean;
  /** When Teams deletes it by policy; null for never. */
  readonly expiresAt: number | null;
}

/** One that is stopped, so that its length is known. */
export type FinishedArtifact = ArtifactRecord & { readonly endedAt: number };

export const ARTIFACTS = defineTable<ArtifactRecord, "call" | "thread" | "organizer" | "pending">({
  name: "artifacts",
  key: (row) => row.id,
  tracked: true,
  indexes: {
    call: (row) => row.callId,
    thread: (row) => row.thread,
    organizer: (row) => row.organizerId,
    pending: (row) => (row.isAvailable ? undefined : "yes"),
  },
});

/** What is being recorded or transcribed in a call right now. */
export function runningArtifact(world: World, callId: string, kind: ArtifactKind): ArtifactRecord | undefined {
  return ARTIFACTS.in(world)
    .by("call", callId)
    .find((artifact) => artifact.kind === kind && artifact.endedAt === null);
}

/** Whether it can be read: processed, and not deleted by policy yet. */
export function isReadable(artifact: ArtifactRecord, now: number): artifact is FinishedArtifact {
  const { isAvailable, endedAt, expiresAt } = artifact;
  return isAvailable && endedAt !== null && (expiresAt === null || expiresAt > now);
}
