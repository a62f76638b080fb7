import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { troubleWith } from "../readings/store.ts";
import { findTranscript, type TranscriptRow } from "./store.ts";

/** A transcript that was read. Where it could not be, the refusal says why. */
export async function knownTranscript(tx: Transaction, artifact: string): Promise<TranscriptRow> {
  const row = await findTranscript(tx, artifact);
  if (row) return row;
  const trouble = await troubleWith(tx, artifact);
  if (trouble) {
    const { sentence, cure, reason } = trouble.finding;
    throw new Failure("conflict", sentence, { cure, reason });
  }
  throw new Failure("not-found", "There is no such transcript, or it has not been read yet.", {
    cure: "List what there is with GET /api/transcripts.",
  });
}
