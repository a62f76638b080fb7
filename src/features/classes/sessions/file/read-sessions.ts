import { delimiterOf, readCsv } from "../../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { KeyedSession } from "../contract.ts";
import type { SessionFault } from "../fault-words.ts";
import { weeksLater } from "../wall-time.ts";
import { type Column, COLUMNS, NEEDED, placesIn } from "./session-columns.ts";

/** More lines than any school has lessons that are planned one by one. */
const MOST_LINES = 100_000;
/** So often a session repeats at most: two years of weeks. */
const MOST_WEEKS = 104;

/** A session of a file, the roster's id of its class, and the line that named it. */
export interface SessionRead {
  readonly line: number;
  readonly of: string;
  readonly session: KeyedSession;
}

export interface SessionsRead {
  readonly lines: number;
  readonly sessions: readonly SessionRead[];
  readonly wrong: readonly LineFault[];
}
export type LineFault = SessionFault & { readonly line: number };

type Cells = (column: Column) => string;

/**
 * Reads a CSV file with a line for each session, or for each that repeats weekly until a day. Throws where its head tells
 * nothing; what is wrong with single lines is told with them.
 */
export async function readSessions(csv: string): Promise<SessionsRead> {
  const text = csv.replace(/^\uFEFF/, "");
  const sessions: SessionRead[] = [];
  const wrong: LineFault[] = [];
  let places: ReadonlyMap<Column, number> | undefined;
  let lines = 0;
  for await (const { line, cells } of readCsv(text, delimiterOf(text))) {
    const at = places;
    if (at === undefined) {
      places = headIn(cells);
      continue;
    }
    lines += 1;
    if (lines > MOST_LINES) throw tooLong();
    const read = readLine((column) => cells[at.get(column) ?? -1]?.trim() ?? "");
    if ("reason" in read) wrong.push({ ...read, line });
    else sessions.push(...read.sessions.map((session) => ({ line, of: read.of, session })));
  }
  if (places === undefined) headIn([]);
  return { lines, sessions, wrong };
}

function headIn(head: readonly string[]): ReadonlyMap<Column, number> {
  const places = placesIn(head);
  const missing = NEEDED.filter((column) => !places.has(column));
  if (missing.length === 0) return places;
  throw new Failure("invalid-input", `The file has no column called ${missing.join(", none called ")}.`, {
    field: "csv",
    reason: "head-unclear",
    cure: `Give its first line the columns ${NEEDED.join(", ")}; ${OTHERS.join(", ")} are possible besides.`,
  });
}

const NEEDED_ALL: ReadonlySet<string> = new Set(NEEDED);
const OTHERS = Object.keys(COLUMNS).filter((column) => !NEEDED_ALL.has(column));

function tooLong(): Failure {
  return new Failure("too-large", `The file has more than ${MOST_LINES} lines.`, {
    field: "csv",
    cure: "Divide it by classes: sessions of a class belong in one file.",
  });
}

type LineRead = { readonly of: string; readonly sessions: readonly KeyedSession[] };

function readLine(cell: Cells): LineRead | SessionFault {
  const empty = NEEDED.find((column) => cell(column) === "");
  if (empty !== undefined) return { field: empty, reason: "session-cell-empty", value: empty };
  const [online, state] = [ONLINE.get(cell("online").toLowerCase()), STATES.get(cell("state").toLowerCase())];
  if (online === undefined) return { field: "online", reason: "session-online-unclear", value: cell("online") };
  if (state === undefined) return { field: "state", reason: "session-state-unclear", value: cell("state") };
  const checked = KeyedSession.safeParse({ ...wishOf(cell), online, state });
  if (checked.success) return repeated(cell, checked.data);
  const [issue] = checked.error.issues;
  const field = NAMED.find((name) => name === issue?.path[0]) ?? "title";
  return { field, reason: "session-cell-unclear", value: `${field}, ${issue?.message ?? ""}` };
}

const NAMED = ["key", "title", "start", "end", "timeZone", "location"] as const satisfies readonly Column[];

function wishOf(cell: Cells) {
  const [timeZone, location] = [cell("timeZone"), cell("location")];
  return {
    key: cell("key"),
    title: cell("title"),
    start: wallIn(cell("date"), cell("start")),
    end: wallIn(cell("date"), cell("end")),
    ...(timeZone !== "" && { timeZone }),
    ...(location !== "" && { location }),
  };
}

/** Where a column of its own has the day, the others have hours such as 9:00. */
function wallIn(date: string, time: string): string {
  return date === "" ? time.replace(/^(\S+) +(?=\d)/, "$1T") : `${date}T${time.padStart(5, "0")}`;
}

const ONLINE: ReadonlyMap<string, boolean> = new Map([
  ...["", "no", "n", "false", "0"].map((word) => [word, false] as const),
  ...["yes", "y", "true", "1", "x"].map((word) => [word, true] as const),
]);
const STATES: ReadonlyMap<string, "planned" | "cancelled"> = new Map([
  ["", "planned"],
  ["planned", "planned"],
  ["cancelled", "cancelled"],
  ["canceled", "cancelled"],
]);

/** The same at its hour each week until a day, that day included; each with a key of its own that tells its day. */
function repeated(cell: Cells, session: KeyedSession): LineRead | SessionFault {
  const [of, until] = [cell("class"), cell("until")];
  if (until === "") return { of, sessions: [session] };
  const fault = faultIn(session, until);
  if (fault !== undefined) return fault;
  const sessions: KeyedSession[] = [];
  for (let week = 0; week <= MOST_WEEKS; week += 1) {
    const [start, end] = [weeksLater(session.start, week), weeksLater(session.end, week)];
    // What is no time is told of the line itself.
    if (start === undefined || end === undefined) return { of, sessions: [session] };
    const day = start.slice(0, 10);
    if (day > until) return { of, sessions };
    sessions.push({ ...session, key: `${session.key} ${day}`, start, end });
  }
  return { field: "until", reason: "session-until-far", value: until };
}

function faultIn({ key, start }: KeyedSession, until: string): SessionFault | undefined {
  if (!DAY.test(until) || until < start.slice(0, 10))
    return { field: "until", reason: "session-until-unclear", value: until };
  if (key.length <= LONGEST_KEY) return undefined;
  const value = `key, with a day after it at most ${LONGEST_KEY} letters`;
  return { field: "key", reason: "session-cell-unclear", value };
}

/** The day of a repetition goes after it. */
const LONGEST_KEY = 189;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
