import { plainOf, utterancesIn } from "./cue-text.ts";

/** Something that one person said, or that nobody knows who said. Milliseconds from the beginning of the transcript. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | undefined;
  readonly text: string;
}

/** What a transcript in WebVTT says. */
export interface Captions {
  /** As its header names it, such as `en-gb`; Teams leaves it out. */
  readonly language: string | undefined;
  /** In the order of the file. */
  readonly cues: readonly Cue[];
  /** Lines that belong to no cue and to no comment, such as what a broken file holds. */
  readonly unread: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Open extends Span {
  readonly lines: string[];
}

/** What a line is read in the light of. */
interface Reading {
  language: string | undefined;
  readonly cues: Cue[];
  unread: number;
  cue: Open | undefined;
  /** Comments, styles, regions and the file's head run on until a line is empty. */
  aside: "head" | "comment" | undefined;
  /** Perhaps the identifier of the cue that follows. */
  before: string | undefined;
}

/** Reads WebVTT, however broken: what cannot be read is counted, what is said is kept. */
export function readVtt(text: string): Captions {
  const lines = plainOf(text).split(/\r\n|\r|\n/);
  const reading: Reading = {
    language: undefined,
    cues: [],
    unread: 0,
    cue: undefined,
    aside: /^\uFEFF?WEBVTT(\s|$)/.test(lines[0] ?? "") ? "head" : undefined,
    before: undefined,
  };
  for (const line of reading.aside === "head" ? lines.slice(1) : lines) readLine(reading, line);
  endBlock(reading);
  const { language, cues, unread } = reading;
  return { language, cues, unread };
}

function readLine(reading: Reading, line: string): void {
  const span = spanIn(line);
  if (span) return beginCue(reading, span);
  if (line.trim() === "") return endBlock(reading);
  if (reading.aside !== undefined) return readAside(reading, line);
  if (reading.cue) return void reading.cue.lines.push(line);
  if (/^(NOTE|STYLE|REGION)(\s|$)/.test(line)) reading.aside = "comment";
  else strayed(reading, line);
}

/** Teams names its cues like this; other words before a time are something said, where the empty line is missing. */
const IDENTIFIER = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\/[\w-]+)*$/i;

function beginCue(reading: Reading, span: Span): void {
  const { cue } = reading;
  if (cue && IDENTIFIER.test(cue.lines.at(-1)?.trim() ?? "")) cue.lines.pop();
  closeCue(reading);
  reading.aside = undefined;
  reading.before = undefined;
  reading.cue = { ...span, lines: [] };
}

function endBlock(reading: Reading): void {
  closeCue(reading);
  strayed(reading, undefined);
  reading.aside = undefined;
}

function readAside(reading: Reading, line: string): void {
  const [, language] = /^Language:\s*([A-Za-z][\w-]{1,34})\s*$/.exec(line) ?? [];
  if (reading.aside === "head" && language !== undefined) reading.language = language;
}

/** Only the line right before a time can be its identifier: the one before that was neither. */
function strayed(reading: Reading, line: string | undefined): void {
  if (reading.before !== undefined) reading.unread += 1;
  reading.before = line;
}

function closeCue(reading: Reading): void {
  const { cue } = reading;
  if (cue === undefined) return;
  for (const { speaker, text } of utterancesIn(cue.lines.join(" ")))
    reading.cues.push({ start: cue.start, end: cue.end, speaker, text });
  reading.cue = undefined;
}

const TIME = String.raw`(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s|$)`);

function spanIn(line: string): Span | undefined {
  const parts = line.includes("-->") ? TIMING.exec(line) : null;
  if (parts === null) return undefined;
  const start = milliseconds(parts.slice(1, 5));
  // Of a cue that ends before it begins, the beginning is believed.
  return { start, end: Math.max(start, milliseconds(parts.slice(5, 9))) };
}

function milliseconds([hours = "0", minutes = "0", seconds = "0", rest = "0"]: readonly (
  | string
  | undefined
)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
}
