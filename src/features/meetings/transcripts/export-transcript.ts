import { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { fileHeaders } from "../../../kernel/outside/content-type.ts";
import { meetingRow } from "../store.ts";
import type { Format } from "./contract.ts";
import { plainTextOf } from "./documents/as-text.ts";
import { vttOf } from "./documents/as-vtt.ts";
import { fileName, whenWords, type Written } from "./documents/written.ts";
import { knownTranscript } from "./known-transcript.ts";
import { recordReading } from "./record-reading.ts";
import { turnOf, turnsFrom } from "./store.ts";

interface Document {
  readonly ending: string;
  readonly type: string;
  readonly write: (written: Written) => Promise<string | Buffer>;
}

const DOCUMENTS: Readonly<Record<Format, Document>> = {
  text: { ending: "txt", type: "text/plain; charset=utf-8", write: async (written) => plainTextOf(written) },
  vtt: { ending: "vtt", type: "text/vtt; charset=utf-8", write: async (written) => vttOf(written) },
  docx: {
    ending: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    // Loaded with the first document: it is large.
    write: async (written) => (await import("./documents/as-docx.ts")).docxOf(written),
  },
};

/** A transcript as a file, in the zone of whoever asks. */
export async function exportTranscript(
  ctx: Context,
  artifact: string,
  { format, zone }: { format: Format; zone: string },
) {
  const { written, began } = await ctx.transaction(async (tx) => {
    const row = await knownTranscript(tx, artifact);
    const { wish, organiser_name: organiser } = await meetingRow(tx, row.meeting_id);
    const turns = (await turnsFrom(tx, artifact, { from: 0 })).map(turnOf);
    await recordReading(ctx, tx, { what: "transcript.exported", row, subject: wish.subject });
    const words: Written = {
      subject: wish.subject,
      when: whenWords(row.began_at, zone),
      organiser: organiser ?? undefined,
      language: row.language ?? undefined,
      speakers: row.speakers,
      turns,
    };
    return { written: words, began: row.began_at };
  });
  const { ending, type, write } = DOCUMENTS[format];
  const name = fileName({ subject: written.subject, began, ending });
  const headers = { ...fileHeaders({ type, inline: false }, name), "cache-control": "private, no-store" };
  return { headers, stream: { type, from: Readable.from([await write(written)]) } };
}
