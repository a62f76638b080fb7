import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { meetingRow } from "../store.ts";
import type { Recording, Transcript, TranscriptHits, TranscriptQuestion } from "./contract.ts";
import { knownTranscript } from "./known-transcript.ts";
import { recordReading } from "./record-reading.ts";
import { recordingsFor } from "./recordings.ts";
import { type Snippet, snippetOf, type Term } from "../../../kernel/search/question.ts";
import { searchTranscripts, type TranscriptFound } from "./search/search-transcripts.ts";
import { type TurnRow, turnsFrom } from "./store.ts";

/** How many turns one answer holds; an hour of talk has some 200. */
const TURNS = 500;

/** A transcript with its turns from a position on. */
export async function showTranscript(ctx: Context, artifact: string, from: number): Promise<Transcript> {
  return ctx.transaction(async (tx) => {
    const row = await knownTranscript(tx, artifact);
    const { wish } = await meetingRow(tx, row.meeting_id);
    await recordReading(ctx, tx, { what: "transcript.viewed", row, subject: wish.subject });
    const turns = await turnsFrom(tx, artifact, { from, limit: TURNS });
    const recording = (await recordingsFor(tx, [row.meeting_id])).get(artifact);
    const last = turns.length === TURNS ? turns.at(-1) : undefined;
    return {
      artifact,
      meeting: { id: row.meeting_id, subject: wish.subject, start: wish.start, end: wish.end },
      ...present({ recording }),
      ...(row.language !== null && { language: row.language }),
      began: row.began_at.toISOString(),
      seconds: row.milliseconds / 1000,
      words: row.words,
      unread: row.unread,
      speakers: row.speakers.map(({ name, milliseconds, turns: count }) => ({
        ...(name !== undefined && { name }),
        seconds: milliseconds / 1000,
        turns: count,
      })),
      turns: turns.map(shownTurn),
      ...(last && { next: last.position + 1 }),
    };
  });
}

function shownTurn({ position, speaker, start_ms: start, end_ms: end, text }: TurnRow) {
  return { position, ...(speaker !== null && { speaker }), start: start / 1000, end: end / 1000, text };
}

/** What was said where, transcript by transcript. */
export async function showHits(ctx: Context, question: TranscriptQuestion) {
  const { search, speaker, meeting, cursor: after } = question;
  const [from, to] = [question.from, question.to].map((text) => (text === undefined ? undefined : instantFrom(text)));
  return ctx.transaction(async (tx) => {
    const { terms, items, next } = await searchTranscripts(tx, { search, speaker, meeting, after, from, to });
    const shown = await hitsOf(tx, items, terms);
    return { items: shown, ...(next !== undefined && { cursor: next }) };
  });
}

async function hitsOf(
  tx: Transaction,
  items: readonly TranscriptFound[],
  terms: readonly Term[],
): Promise<TranscriptHits[]> {
  const recordings = await recordingsFor(
    tx,
    items.map(({ meeting }) => meeting),
  );
  return items.map(({ artifact, meeting, subject, starts, began, milliseconds, speakers, matches, turns }) => ({
    artifact,
    meeting: { id: meeting, subject, start: starts.toISOString() },
    began: began.toISOString(),
    seconds: milliseconds / 1000,
    speakers: speakers.flatMap(({ name }) => name ?? []),
    ...present({ recording: recordings.get(artifact) }),
    matches,
    hits: turns.map((turn) => {
      const seconds = turn.start_ms / 1000;
      return {
        position: turn.position,
        ...(turn.speaker !== null && { speaker: turn.speaker }),
        second: seconds,
        ...shownSnippet(snippetOf(turn.text, terms)),
        link: linkTo(artifact, recordings.get(artifact), seconds),
      };
    }),
  }));
}

function present({ recording }: { recording: Recording | undefined }): { recording?: Recording } {
  return recording === undefined ? {} : { recording };
}

function shownSnippet({ text, marks }: Snippet) {
  return { text, marks: marks.map(([start, end]): [number, number] => [start, end]) };
}

/** What was said before the recording began is heard from its beginning on. */
function linkTo(artifact: string, recording: Recording | undefined, seconds: number) {
  if (recording === undefined) return { artifact, seconds };
  return { artifact, recording: recording.artifact, seconds: Math.max(0, seconds + recording.offset) };
}
