import type { Cue } from "./vtt.ts";

/** What one person says before somebody else does, or before a silence. Never without a cue. */
export interface Turn {
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
}

/** A longer silence than this, in milliseconds, begins another turn. */
const SILENCE = 5000;
/** Whoever speaks on for longer than this begins another turn with their next cue, so that each can be looked up and heard. */
const LONGEST = 90_000;

/** Cues as turns, in their order. */
export function turnsOf(cues: readonly Cue[]): Turn[] {
  const turns: { speaker: string | undefined; start: number; end: number; cues: Cue[] }[] = [];
  for (const cue of cues) {
    const last = turns.at(-1);
    if (last && goesOn(last, cue)) {
      last.cues.push(cue);
      last.end = Math.max(last.end, cue.end);
    } else {
      turns.push({ speaker: cue.speaker, start: cue.start, end: cue.end, cues: [cue] });
    }
  }
  return turns;
}

function goesOn(turn: Omit<Turn, "cues">, { speaker, start, end }: Cue): boolean {
  return (
    turn.speaker === speaker &&
    start >= turn.start &&
    start - turn.end <= SILENCE &&
    Math.max(end, turn.end) - turn.start <= LONGEST
  );
}

/** What is said in a turn. */
export function textOf({ cues }: Pick<Turn, "cues">): string {
  return cues.map(({ text }) => text).join(" ");
}

/** How long somebody speaks, and how often. */
export interface Share {
  readonly name: string | undefined;
  readonly milliseconds: number;
  readonly turns: number;
}

/** Who speaks, those who speak longest first. */
export function sharesOf(turns: readonly Turn[]): Share[] {
  const shares = new Map<string | undefined, { name: string | undefined; milliseconds: number; turns: number }>();
  for (const { speaker, cues } of turns) {
    const share = shares.get(speaker) ?? { name: speaker, milliseconds: 0, turns: 0 };
    share.milliseconds += cues.reduce((sum, { start, end }) => sum + end - start, 0);
    share.turns += 1;
    shares.set(speaker, share);
  }
  return [...shares.values()].toSorted((one, other) => other.milliseconds - one.milliseconds);
}
