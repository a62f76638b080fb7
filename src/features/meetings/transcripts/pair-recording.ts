import { between } from "../../../kernel/time.ts";
import type { Recording } from "./contract.ts";

/** What is known of a recording or a transcript of one call. */
export interface Captured {
  readonly id: string;
  readonly callId: string | null;
  readonly correlationId: string | null;
  readonly began: Date;
}

/** The recording that shows what a transcript says, and how much later or earlier it begins. */
export function pairedRecording(transcript: Captured, recordings: readonly Captured[]): Recording | undefined {
  const [recording] = recordings
    .filter((each) => belongs(each, transcript))
    .toSorted((one, other) => distance(transcript, one) - distance(transcript, other));
  return recording && { artifact: recording.id, offset: between(recording.began, transcript.began) / 1000 };
}

/** Microsoft says which belong together; where it does not, those of one call do. */
function belongs(recording: Captured, { callId, correlationId }: Captured): boolean {
  if (correlationId !== null && recording.correlationId !== null) return recording.correlationId === correlationId;
  return callId !== null && recording.callId === callId;
}

function distance(transcript: Captured, recording: Captured): number {
  return Math.abs(between(transcript.began, recording.began));
}
