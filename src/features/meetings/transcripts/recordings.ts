import type { Transaction } from "../../../kernel/database/database.ts";
import type { Recording } from "./contract.ts";
import { pairedRecording } from "./pair-recording.ts";
import { capturesOf } from "./store.ts";

/** The recordings that show what is said in transcripts of these meetings, by transcript. */
export async function recordingsFor(
  tx: Transaction,
  meetings: readonly string[],
): Promise<ReadonlyMap<string, Recording>> {
  const captures = await capturesOf(tx, meetings);
  const recordings = captures.filter(({ kind }) => kind === "recording");
  const pairs = captures
    .filter(({ kind }) => kind === "transcript")
    .map((transcript) => [transcript.id, pairedRecording(transcript, recordings)] as const);
  return new Map(pairs.flatMap(([id, recording]) => (recording ? [[id, recording] as const] : [])));
}
