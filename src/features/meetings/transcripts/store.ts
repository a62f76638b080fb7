import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import { naming } from "../../../kernel/privacy/redact.ts";
import type { Captured } from "./pair-recording.ts";
import { postingsOf } from "./search/postings.ts";
import { folded, saidIn, wordsIn } from "../../../kernel/search/words.ts";
import { type Share, sharesOf, textOf, type Turn } from "./turns.ts";

type Tables = {
  transcripts: {
    artifact_id: string;
    organisation_id: string;
    meeting_id: string;
    language: string | null;
    began_at: Date;
    milliseconds: number;
    words: number;
    unread: number;
    speakers: JSONColumnType<Share[]>;
    names: string;
    kept_at: Date;
  };
  transcript_turns: TurnRow & { organisation_id: string; artifact_id: string };
};

export type TranscriptRow = Selectable<Tables["transcripts"]>;

/** A turn as it is kept: where the cues begin and end is told by numbers. */
export interface TurnRow {
  readonly position: number;
  readonly speaker: string | null;
  readonly start_ms: number;
  readonly end_ms: number;
  readonly text: string;
  readonly cues: number[];
}

type Capture = Captured & { readonly kind: "recording" | "transcript" };

/** A transcript that was read. */
export interface NewTranscript {
  readonly artifact: string;
  readonly meeting: string;
  readonly language: string | undefined;
  readonly began: Date;
  readonly unread: number;
  readonly turns: readonly Turn[];
  readonly at: Date;
}

/** Keeps a transcript with its turns and words, in the place of what was kept of it before. */
export async function keepTranscript(tx: Transaction, { turns, ...told }: NewTranscript): Promise<void> {
  const { artifact } = told;
  const organisation = organisationOf(tx);
  const { postings, words } = postingsOf(turns);
  const shares = sharesOf(turns);
  await tables(tx).deleteFrom("transcripts").where("artifact_id", "=", artifact).execute();
  await tables(tx)
    .insertInto("transcripts")
    .values({
      artifact_id: artifact,
      organisation_id: organisation,
      meeting_id: told.meeting,
      language: told.language ?? null,
      began_at: told.began,
      milliseconds: turns.reduce((latest, { end }) => Math.max(latest, end), 0),
      words,
      unread: told.unread,
      speakers: JSON.stringify(shares),
      names: shares.map(({ name }) => folded(name ?? "")).join("\n"),
      kept_at: told.at,
    })
    .execute();
  await sql`
    insert into transcript_turns (organisation_id, artifact_id, position, speaker, start_ms, end_ms, text, said, cues)
    select ${organisation}::uuid, ${artifact}::uuid, position, speaker, start_ms, end_ms, text, said, cues
    from jsonb_to_recordset(${JSON.stringify(turns.map(rowOf))}::jsonb)
      as given (position integer, speaker text, start_ms integer, end_ms integer, text text, said text,
        cues integer[])`.execute(tx.sql);
  await sql`
    insert into transcript_words (organisation_id, word, artifact_id, turns)
    select ${organisation}::uuid, word, ${artifact}::uuid, turns
    from jsonb_to_recordset(${JSON.stringify(postings)}::jsonb) as given (word text, turns integer[])`.execute(tx.sql);
}

/** Transcripts in which somebody of these particulars speaks, or is named so that nobody else can be meant. */
export async function transcriptsNaming(tx: Transaction, known: readonly Identifier[]): Promise<string[]> {
  const names = known.filter(({ kind }) => kind === "name").map(({ value }) => value.toLowerCase());
  const { rows } = await sql<{ artifact: string }>`
    select distinct artifact_id as artifact from transcript_turns
    where organisation_id = ${organisationOf(tx)}
      and (lower(speaker) = any(${names}::text[]) or ${naming(sql`to_json(text)::text`, known)}
        or ${naming(sql`to_json(coalesce(speaker, ''))::text`, known)})`.execute(tx.sql);
  return rows.map(({ artifact }) => artifact);
}

/** What was said under a name, and in which meeting. */
export async function saidBy(tx: Transaction, name: string) {
  const { rows } = await sql<{ meeting: string; began: Date; seconds: number; text: string }>`
    select t.meeting_id as meeting, t.began_at as began, u.start_ms / 1000 as seconds, u.text
    from transcript_turns u join transcripts t on t.artifact_id = u.artifact_id
    where u.organisation_id = ${organisationOf(tx)} and lower(u.speaker) = lower(${name})
    order by t.began_at, t.artifact_id, u.position`.execute(tx.sql);
  return rows.map(({ began, ...rest }) => ({ ...rest, began: began.toISOString() }));
}

/** Takes away what is kept of a transcript. */
export async function dropTranscript(tx: Transaction, artifact: string): Promise<void> {
  await tables(tx).deleteFrom("transcripts").where("artifact_id", "=", artifact).execute();
}

export async function findTranscript(tx: Transaction, artifact: string): Promise<TranscriptRow | undefined> {
  return tables(tx).selectFrom("transcripts").selectAll().where("artifact_id", "=", artifact).executeTakeFirst();
}

/** Turns in their order, from a position on. */
export async function turnsFrom(
  tx: Transaction,
  artifact: string,
  { from, limit }: { readonly from: number; readonly limit?: number },
): Promise<TurnRow[]> {
  const query = tables(tx)
    .selectFrom("transcript_turns")
    .select(["position", "speaker", "start_ms", "end_ms", "text", "cues"])
    .where("artifact_id", "=", artifact)
    .where("position", ">=", from)
    .orderBy("position");
  return (limit === undefined ? query : query.limit(limit)).execute();
}

/** The recordings and transcripts of meetings that are not erased, to find which belong together. */
export async function capturesOf(tx: Transaction, meetings: readonly string[]): Promise<Capture[]> {
  const { rows } = await sql<Capture>`
    select id, kind, call_id as "callId", correlation_id as "correlationId", began_at as began from artifacts
    where meeting_id = any(${[...new Set(meetings)]}::uuid[]) and kind <> 'attendance' and erased_at is null`.execute(
    tx.sql,
  );
  return rows;
}

function rowOf(turn: Turn, position: number): TurnRow & { said: string } {
  const { speaker, start, end, cues } = turn;
  const text = textOf(turn);
  return {
    position,
    speaker: speaker ?? null,
    start_ms: start,
    end_ms: end,
    text,
    said: saidIn(wordsIn(text).map(({ word }) => word)),
    cues: cues.flatMap((cue) => [cue.start, cue.end, cue.text.length]),
  };
}

/** The turn that a row was made of. */
export function turnOf(row: TurnRow): Turn {
  const speaker = row.speaker ?? undefined;
  const cues: Turn["cues"][number][] = [];
  let from = 0;
  for (let place = 0; place + 2 < row.cues.length; place += 3) {
    const [start = 0, end = 0, length = 0] = row.cues.slice(place, place + 3);
    cues.push({ start, end, speaker, text: row.text.slice(from, from + length) });
    // A space stands between the texts of two cues.
    from += length + 1;
  }
  return { speaker, start: row.start_ms, end: row.end_ms, cues };
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Transcripts belong to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
