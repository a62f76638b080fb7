import type { Transaction } from "../../../../kernel/database/database.ts";
import { bestTurns, turnsOfTerms } from "./judge-turns.ts";
import { askedTerms } from "../../../../kernel/search/asked-terms.ts";
import type { Term } from "../../../../kernel/search/question.ts";
import {
  candidates,
  type Known,
  knownAmong,
  type Narrowing,
  type SaidTurn,
  saidWhere,
  spokenBy,
  turnsAt,
} from "./store.ts";

/** What somebody asks of all transcripts. */
export interface Question extends Narrowing {
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

/** A transcript in which it is said, with the first few of the turns that say most of it. */
export interface TranscriptFound extends Known {
  /** How many turns there are like those. */
  readonly matches: number;
  readonly turns: readonly SaidTurn[];
}

export interface FoundPage {
  readonly terms: readonly Term[];
  readonly items: readonly TranscriptFound[];
  readonly next: string | undefined;
}

const PAGE = 20;
/** How many transcripts are looked into at once: of some, the words do not stand together, or are somebody else's. */
const AT_ONCE = 60;
/** How many are looked into for one page, which may come out short, so that every question is answered soon. */
const MOST = 4 * AT_ONCE;
const SHOWN_TURNS = 3;

/** Transcripts in which something is said, the latest first; all of them where no words are asked for. */
export async function searchTranscripts(tx: Transaction, question: Question): Promise<FoundPage> {
  const terms = askedTerms(question.search);
  const ids = await candidates(tx, terms, { ...question, after: question.after, limit: MOST });
  const found: Judged[] = [];
  let looked = 0;
  for (; looked < ids.length && found.length <= PAGE; looked += AT_ONCE) {
    const artifacts = ids.slice(looked, looked + AT_ONCE);
    found.push(...(await judged(tx, { artifacts, terms, speaker: question.speaker })));
  }
  const page = found.slice(0, PAGE);
  const on = found.length > PAGE ? page.at(-1)?.artifact : beyond(ids, looked);
  return { terms, items: await shownOf(tx, page), next: on };
}

/** Where to look on, where there may be more than were looked into. */
function beyond(ids: readonly string[], looked: number): string | undefined {
  return looked < ids.length || ids.length === MOST ? ids[Math.min(looked, ids.length) - 1] : undefined;
}

interface Judged {
  readonly artifact: string;
  /** The turns that say most of what was asked for. */
  readonly places: readonly number[];
}

interface Asking {
  readonly artifacts: readonly string[];
  readonly terms: readonly Term[];
  readonly speaker: string | undefined;
}

/** Which of these transcripts say it, and where. */
async function judged(tx: Transaction, { artifacts, terms, speaker }: Asking): Promise<Judged[]> {
  if (terms.length === 0) return artifacts.map((artifact) => ({ artifact, places: [] }));
  const said = Map.groupBy(await saidWhere(tx, terms, artifacts), ({ artifact }) => artifact);
  const spoken = speaker === undefined ? undefined : await spokenBy(tx, speaker, artifacts);
  return artifacts.flatMap((artifact) => {
    const by = spoken && (spoken.get(artifact) ?? new Set<number>());
    const places = bestTurns(turnsOfTerms(terms.length, said.get(artifact) ?? [], by));
    return places.length === 0 ? [] : [{ artifact, places }];
  });
}

async function shownOf(tx: Transaction, page: readonly Judged[]): Promise<TranscriptFound[]> {
  const known = await knownAmong(
    tx,
    page.map(({ artifact }) => artifact),
  );
  const shown = page.flatMap(({ artifact, places }) =>
    places.slice(0, SHOWN_TURNS).map((position) => ({ artifact, position })),
  );
  const turns = Map.groupBy(await turnsAt(tx, shown), ({ artifact }) => artifact);
  return page.flatMap(({ artifact, places }) => {
    const transcript = known.get(artifact);
    const theirs = (turns.get(artifact) ?? []).toSorted((one, other) => one.position - other.position);
    return transcript ? [{ ...transcript, matches: places.length, turns: theirs }] : [];
  });
}
