import { instantFrom } from "../../../../kernel/time.ts";
import type { Line } from "./csv-lines.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./faults.ts";
import type { FileName } from "./oneroster-files.ts";
import type { SeenIds } from "./seen-ids.ts";

/** How far the reading of an archive has come. */
export interface Reading {
  readonly draft: Draft;
  readonly today: string;
  /** Files that were read to their end. */
  readonly whole: Set<FileName>;
  /** Ids that lines had so far, by file. */
  readonly ids: Map<FileName, SeenIds>;
  /** Ids of what is switched off, by file. */
  readonly left: Map<FileName, Set<string>>;
}

/** A line that is being read. */
export interface Placed {
  readonly reading: Reading;
  readonly line: Line;
}

/** A reader of the lines of one file, each with an id that no other line has. */
export interface RowReader {
  row(line: Line, id: string): void;
  /** Hears of the columns, where their names matter. */
  head?(columns: readonly string[]): void;
}

const LONGEST_ID = 200;
const STATUSES: ReadonlyMap<string, "there" | "left"> = new Map([
  ["", "there"],
  ["active", "there"],
  ["inactive", "left"],
  ["tobedeleted", "left"],
]);

/** The id of a line that counts; undefined where it has none, where another line has it, or where it is switched off. */
export function idIn(at: Placed, file: FileName): string | undefined {
  const id = textIn(at, "sourcedid");
  const status = statusIn(at);
  if (id === undefined || status === undefined || !isFirst(at, file, id)) return undefined;
  if (status !== "left") return id;
  leaveOut(at.reading, file, id);
  return undefined;
}

function statusIn(at: Placed): "there" | "left" | undefined {
  const status = at.line.cell("status").toLowerCase();
  const found = STATUSES.get(status);
  if (found === undefined) note(at, { field: "status", reason: "status-unknown", value: status });
  return found;
}

function isFirst(at: Placed, file: FileName, id: string): boolean {
  const isTwice = at.reading.ids.get(file)?.add(id) === true;
  if (isTwice) note(at, { field: "sourcedId", reason: "id-twice", value: id });
  return !isTwice;
}

function leaveOut({ draft, left }: Reading, file: FileName, id: string): void {
  if (file === "enrollments") draft.leftOut += 1;
  else left.get(file)?.add(id);
}

/** Whether a line is of something that is switched off. */
export function isSwitchedOff(line: Line): boolean {
  return STATUSES.get(line.cell("status").toLowerCase()) === "left";
}

/** Notes what is wrong with a line, or odd about it. */
export function note({ reading, line }: Placed, fault: Omit<Fault, "file" | "line">): void {
  reading.draft.faults.add({ file: line.file, line: line.number, ...fault });
}

/** A cell that must be filled in, and not beyond measure. */
export function textIn(at: Placed, column: string, longest = LONGEST_ID): string | undefined {
  const value = at.line.cell(column);
  if (value !== "" && value.length <= longest) return value;
  note(at, { field: column, reason: value === "" ? "value-missing" : "value-too-long", value });
  return undefined;
}

/** Whether a cell is empty or a day of the calendar. */
export function hasDay(at: Placed, column: string): boolean {
  const value = at.line.cell(column);
  if (value === "" || isDay(value)) return true;
  note(at, { field: column, reason: "date-unknown", value });
  return false;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && instantFrom(`${text}T00:00:00Z`) !== undefined;
}
