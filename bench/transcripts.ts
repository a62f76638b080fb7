import { openDatabase } from "../src/kernel/database/database.ts";
import { keepTranscript } from "../src/features/meetings/transcripts/store.ts";
import { turnsOf } from "../src/features/meetings/transcripts/turns.ts";
import type { Cue } from "../src/features/meetings/transcripts/vtt.ts";
import { timesOf, withFilledServer } from "./filled-server.ts";
import type { Measured } from "./measured.ts";

const TRANSCRIPTS = 5000;
const VOCABULARY = 30_000;
const MINUTE = 60_000;
/** The word of this rank is said so often; what somebody looks for is rarer. */
const [COMMON, USUAL, RARE] = [3, 400, 20_000];

/** Numbers that look random and are the same in each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = [
  "ba",
  "de",
  "ki",
  "lo",
  "mu",
  "na",
  "re",
  "si",
  "to",
  "va",
  "pen",
  "dol",
  "gar",
  "est",
  "ish",
  "orn",
];

/** A word of its own for each rank, longer ones for rarer. */
function wordOf(rank: number): string {
  let word = "";
  for (let left = rank + 1; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length] ?? "";
  return word;
}

/** What is said in 20 to 80 minutes: 150 words a minute, few of them often, as in any language. */
function cuesOf(random: () => number): Cue[] {
  const speakers = Array.from({ length: 2 + Math.floor(random() * 5) }, () => `Speaker ${Math.floor(random() * 300)}`);
  const until = (20 + random() * 60) * MINUTE;
  const cues: Cue[] = [];
  let speaker = speakers[0];
  for (let start = 0; start < until;) {
    if (random() < 0.2) speaker = speakers[Math.floor(random() * speakers.length)];
    const count = 4 + Math.floor(random() * 16);
    const words = Array.from({ length: count }, () => wordOf(Math.floor(VOCABULARY ** random()) - 1));
    const end = start + count * 400;
    cues.push({ start, end, speaker, text: `${words.join(" ")}.` });
    start = end + Math.floor(random() * 1000);
  }
  return cues;
}

/** How long a search over 5,000 transcripts takes. They are kept as those are that Microsoft hands over. */
export async function measureTranscripts(): Promise<Measured[]> {
  let phrase = "";
  return withFilledServer(
    async ({ url, client, organisation }) => {
      await client.query(`
        insert into meetings (id, organisation_id, key, connection_id, lane, organiser, wish, wish_revision, cancelled, settled_revision, state, starts_at, ends_at, last_ends_at, created_by, created_at, updated_at)
        select gen_random_uuid(), '${organisation}', 'key-' || n, c.id, 'calendar', '{"userPrincipalName":"a@example.org"}',
          jsonb_build_object('subject', 'Advice ' || n), 1, false, 1, 'open', now() - n * interval '1 hour', now(), now(), 'key:bootstrap', now(), now()
        from generate_series(1, ${TRANSCRIPTS}) n, (select id from connections limit 1) c`);
      await client.query(`
        insert into artifacts (id, organisation_id, meeting_id, kind, microsoft_id, online_meeting_id, organiser_object_id, began_at, found_at)
        select gen_random_uuid(), '${organisation}', id, 'transcript', 'm', 'o', 'p', starts_at, now() from meetings`);
      const { rows } = await client.query<{ artifact: string; meeting: string; began: Date }>(
        "select id as artifact, meeting_id as meeting, began_at as began from artifacts",
      );
      const database = await openDatabase(url);
      const random = chance(4711);
      const fill = async () => {
        for (let row = rows.pop(); row; row = rows.pop()) {
          const cues = cuesOf(random);
          // Of one in the middle, so that others have to be looked at before it.
          if (rows.length === TRANSCRIPTS / 2) phrase = (cues[20]?.text ?? "").split(" ").slice(0, 4).join(" ");
          const told = { ...row, language: undefined, unread: 0, turns: turnsOf(cues), at: row.began };
          await database.within(organisation, (tx) => keepTranscript(tx, told));
        }
      };
      await Promise.all(Array.from({ length: 4 }, fill));
      await database.close();
    },
    async (url) => {
      const questions: Readonly<Record<string, Record<string, string>>> = {
        "all of them": {},
        "a word said in every meeting": { search: wordOf(COMMON) },
        "a usual word": { search: wordOf(USUAL) },
        "a rare word": { search: wordOf(RARE) },
        "a word that nobody says": { search: "nobodysaysthis" },
        "the beginning of a word": { search: wordOf(RARE).slice(0, 5) },
        "three letters": { search: wordOf(USUAL).slice(0, 3) },
        "three words": { search: [USUAL, 800, 1500].map(wordOf).join(" ") },
        "an exact phrase": { search: `"${phrase}"` },
        "a phrase of words said in every meeting, which nobody says": {
          search: `"${[1, 2, 3, 1, 2, 3].map(wordOf).join(" ")}"`,
        },
        "a usual word of one speaker": { search: wordOf(USUAL), speaker: "Speaker 17" },
      };
      const measured: Measured[] = [];
      for (const [what, query] of Object.entries(questions)) {
        const { p50, p95 } = await timesOf(url, `/api/transcripts?${String(new URLSearchParams(query))}`);
        measured.push({ what, unit: "ms p50", figure: p50 }, { what, unit: "ms p95", figure: p95 });
      }
      return measured;
    },
  );
}
