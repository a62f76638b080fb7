import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { TurnRow } from "../store.ts";
import { askedWords, isWord } from "../../../../kernel/search/asked-words.ts";
import { isNamed, type Term } from "../../../../kernel/search/question.ts";
import { folded, saidIn } from "../../../../kernel/search/words.ts";

/** What narrows a search, beside the words. */
export interface Narrowing {
  readonly speaker?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly meeting?: string | undefined;
}

/** Transcripts in which every word is said somewhere, the latest first. */
export async function candidates(
  tx: Transaction,
  terms: readonly Term[],
  { after, limit, ...narrowing }: Narrowing & { readonly after: string | undefined; readonly limit: number },
): Promise<string[]> {
  const { speaker, from, to, meeting } = narrowing;
  const conditions = [
    sql`t.organisation_id = ${tx.organisation}`,
    ...(speaker === undefined ? [] : [sql`strpos(t.names, ${folded(speaker)}) > 0`]),
    ...(from ? [sql`t.began_at >= ${from}`] : []),
    ...(to ? [sql`t.began_at < ${to}`] : []),
    ...(meeting === undefined ? [] : [sql`t.meeting_id = ${meeting}`]),
    ...(after === undefined
      ? []
      : [
          sql`(t.began_at, t.artifact_id) < (select began_at, artifact_id from transcripts where artifact_id = ${after})`,
        ]),
  ];
  const { rows } = await sql<{ artifact: string }>`
    select t.artifact_id as artifact from ${saying(tx, terms)} where ${sql.join(conditions, sql` and `)}
    order by t.began_at desc, t.artifact_id desc limit ${limit}`.execute(tx.sql);
  return rows.map(({ artifact }) => artifact);
}

/**
 * The transcripts that hold every word. As an intersection, each list of a word is read once: how many transcripts words
 * between two others are said in, PostgreSQL cannot know, and it would read the lists again and again for each of them.
 */
function saying(tx: Transaction, terms: readonly Term[]): RawBuilder<unknown> {
  const asked = askedWords(terms);
  if (asked.length === 0) return sql`transcripts t`;
  const lists = asked.map(
    (word) => sql`select w.artifact_id from transcript_words w
      where w.organisation_id = ${tx.organisation} and ${isWord(word)}`,
  );
  return sql`(select distinct artifact_id from (${sql.join(lists, sql` intersect `)}) as lists) as said
    join transcripts t on t.artifact_id = said.artifact_id`;
}

/** What is shown of a transcript in which something was found. */
export interface Known {
  readonly artifact: string;
  readonly began: Date;
  readonly milliseconds: number;
  readonly speakers: readonly { readonly name?: string }[];
  readonly meeting: string;
  readonly subject: string;
  readonly starts: Date;
}

/** These transcripts, by id. */
export async function knownAmong(tx: Transaction, artifacts: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known>`
    select t.artifact_id as artifact, t.began_at as began, t.milliseconds, t.speakers,
      m.id as meeting, m.wish->>'subject' as subject, m.starts_at as starts
    from transcripts t join meetings m on m.id = t.meeting_id
    where t.artifact_id = any(${artifacts}::uuid[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.artifact, row]));
}

export interface SaidWhere {
  readonly artifact: string;
  /** Which of the terms this is. */
  readonly term: number;
  readonly turns: readonly number[];
}

/** In which turns of these transcripts the terms of a question are said. */
export async function saidWhere(
  tx: Transaction,
  terms: readonly Term[],
  artifacts: readonly string[],
): Promise<SaidWhere[]> {
  const among = sql`artifact_id = any(${artifacts}::uuid[])`;
  const questions = terms.map((term, place) => {
    const [only, ...others] = askedWords([term]);
    if (only && others.length === 0)
      return sql`select w.artifact_id as artifact, ${place}::integer as term, w.turns from transcript_words w
        where w.organisation_id = ${tx.organisation} and ${isWord(only)} and w.${among}`;
    return sql`select w.artifact_id as artifact, ${place}::integer as term, array_agg(u.position) as turns
      from transcript_words w cross join unnest(w.turns) as turn (position)
      join transcript_turns u on u.artifact_id = w.artifact_id and u.position = turn.position
      where w.organisation_id = ${tx.organisation} and w.word = ${rarestOf(term)} and w.${among}
        and strpos(u.said, ${phraseOf(term)}) > 0 group by w.artifact_id`;
  });
  const { rows } = await sql<SaidWhere>`${sql.join(questions, sql` union all `)}`.execute(tx.sql);
  return rows;
}

/** The longest of a phrase's words, which few turns hold; of the last one, only the beginning may be known. */
function rarestOf({ words, prefix }: Term): string | undefined {
  const whole = prefix ? words.slice(0, -1) : words;
  return whole.toSorted((one, other) => other.length - one.length)[0];
}

/** Of the last word the beginning may do, so nothing has to follow it. */
function phraseOf({ words, prefix }: Term): string {
  return prefix ? saidIn(words).trimEnd() : saidIn(words);
}

/** Which turns of these transcripts are spoken under a name like this. */
export async function spokenBy(
  tx: Transaction,
  wanted: string,
  artifacts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { rows } = await sql<{ artifact: string; speaker: string; turns: number[] }>`
    select artifact_id as artifact, speaker, array_agg(position) as turns from transcript_turns
    where artifact_id = any(${artifacts}::uuid[]) and speaker is not null group by artifact_id, speaker`.execute(
    tx.sql,
  );
  const theirs = Map.groupBy(
    rows.filter(({ speaker }) => isNamed(speaker, wanted)),
    ({ artifact }) => artifact,
  );
  return new Map([...theirs].map(([artifact, all]) => [artifact, new Set(all.flatMap(({ turns }) => turns))]));
}

export type SaidTurn = Omit<TurnRow, "cues"> & { readonly artifact: string };

/** Some turns of some transcripts. */
export async function turnsAt(
  tx: Transaction,
  places: readonly { readonly artifact: string; readonly position: number }[],
): Promise<SaidTurn[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<SaidTurn>`
    select u.artifact_id as artifact, u.position, u.speaker, u.start_ms, u.end_ms, u.text
    from unnest(${places.map(({ artifact }) => artifact)}::uuid[], ${places.map(({ position }) => position)}::integer[])
      as given (artifact_id, position)
    join transcript_turns u on u.artifact_id = given.artifact_id and u.position = given.position`.execute(tx.sql);
  return rows;
}
