import type { Transaction } from "../../../kernel/database/database.ts";
import type { Identifier, PersonalData } from "../../../kernel/privacy/personal-data.ts";
import { withoutPerson } from "../../../kernel/privacy/redact.ts";
import { personOf } from "../../directory/index.ts";
import { knownTranscript } from "./known-transcript.ts";
import { keepTranscript, saidBy, transcriptsNaming, turnOf, turnsFrom } from "./store.ts";
import type { Turn } from "./turns.ts";

/** What people said in meetings; that it was they is known by their name alone, so a namesake's words are among it. */
export const TRANSCRIPT_DATA: PersonalData = {
  what: "what was said under the person's name in meetings that were transcribed",
  export: async (tx, person) => saidBy(tx, (await personOf(tx, person)).name),
  erase: async (tx, _person, known) => {
    for (const artifact of await transcriptsNaming(tx, known)) await clean(tx, artifact, known);
  },
};

/** What was said stays said; who said it goes, and so does what tells the person from others. */
async function clean(tx: Transaction, artifact: string, known: readonly Identifier[]): Promise<void> {
  const { meeting_id: meeting, language, began_at: began, unread, kept_at: at } = await knownTranscript(tx, artifact);
  const turns = (await turnsFrom(tx, artifact, { from: 0 })).map((row) => withoutIn(turnOf(row), known));
  await keepTranscript(tx, { artifact, meeting, language: language ?? undefined, began, unread, turns, at });
}

function withoutIn({ speaker, cues, ...span }: Turn, known: readonly Identifier[]): Turn {
  const name = speaker === undefined ? undefined : cleanName(speaker, known);
  return { ...span, speaker: name, cues: cues.map((cue) => ({ ...cue, speaker: name, text: clear(cue.text, known) })) };
}

/** However short: it stands there as somebody's name, and nothing else. */
function cleanName(speaker: string, known: readonly Identifier[]): string {
  const isTheirs = known.some(({ kind, value }) => kind === "name" && value.toLowerCase() === speaker.toLowerCase());
  return isTheirs ? "(erased)" : clear(speaker, known);
}

function clear(text: string, known: readonly Identifier[]): string {
  return String(withoutPerson(text, known));
}
