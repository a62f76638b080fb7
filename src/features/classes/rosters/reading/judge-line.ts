import { instantFrom } from "../../../../kernel/time.ts";
import type { Line } from "./csv-lines.ts";
import type { Draft } from "./draft.ts";
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
  readonly name: string;
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

interface Identified {
  readonly file: FileName;
  readonly name: string;
  readonly line: Line;
}

/** The id of a line that counts; undefined where it has none, where another line has it, or where it is switched off. */
export function idIn(reading: Reading, { file, name, line }: Identified): string | undefined {
  const at: Placed = { reading, name, line };
  const id = textIn(at, "sourcedid");
  const status = statusIn(at);
  if (id === undefined || status === undefined || !isFirst(at, file, id)) return undefined;
  if (status !== "left") return id;
  leaveOut(reading, file, id);
  return undefined;
}

function statusIn({ reading, name, line }: Placed): "there" | "left" | undefined {
  const status = line.cell("status").toLowerCase();
  const found = STATUSES.get(status);
  if (found === undefined)
    reading.draft.faults.add({
      file: name,
      line: line.number,
      field: "status",
      reason: "status-unknown",
      value: status,
    });
  return found;
}

function isFirst({ reading, name, line }: Placed, file: FileName, id: string): boolean {
  const isTwice = reading.ids.get(file)?.add(id) === true;
  if (isTwice)
    reading.draft.faults.add({ file: name, line: line.number, field: "sourcedId", reason: "id-twice", value: id });
  return !isTwice;
}

function leaveOut({ draft, left }: Reading, file: FileName, id: string): void {
  if (file === "enrollments") draft.leftOut += 1;
  else left.get(file)?.add(id);
}

/** A cell that must be filled in, and not beyond measure. */
export function textIn({ reading, name, line }: Placed, column: string, longest = LONGEST_ID): string | undefined {
  const value = line.cell(column);
  if (value !== "" && value.length <= longest) return value;
  const reason = value === "" ? "value-missing" : "value-too-long";
  reading.draft.faults.add({ file: name, line: line.number, field: column, reason, value });
  return undefined;
}

/** Whether a cell is empty or a day of the calendar. */
export function hasDay({ reading, name, line }: Placed, column: string): boolean {
  const value = line.cell(column);
  if (value === "" || isDay(value)) return true;
  reading.draft.faults.add({ file: name, line: line.number, field: column, reason: "date-unknown", value });
  return false;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && instantFrom(`${text}T00:00:00Z`) !== undefined;
}
