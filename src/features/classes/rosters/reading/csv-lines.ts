import { decodedPieces, encodingOf } from "../../../../kernel/csv/decode-text.ts";
import { type CsvRecord, delimiterOf, readCsvPieces } from "../../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Source } from "./source.ts";

/** A line of a CSV file; a column that the file does not have is empty. */
export interface Line {
  /** As people know the file. */
  readonly file: string;
  readonly number: number;
  cell(column: string): string;
}

/** What reads a CSV file: it hears of the head, and then of each line that fits it. */
export interface LineReader {
  /** The columns in small letters. Answers whether the lines can be read at all. */
  head(columns: readonly string[], line: number): boolean;
  line(line: Line): void;
}

/** Reads a CSV file line by line; what cannot be read of it is noted. Answers whether all of it was read. */
export async function readLines(source: Source, reader: LineReader, faults: Faults): Promise<boolean> {
  const note = (fault: Omit<Fault, "file">) => faults.add({ file: source.name, ...fault });
  try {
    const encoding = await encodingOf(await source.open());
    return await readRecords(decodedPieces(await source.open(), encoding), { source, reader, note });
  } catch (error) {
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    note(fault);
    return false;
  }
}

type Note = (fault: Omit<Fault, "file">) => void;

interface Wanted {
  readonly source: Source;
  readonly reader: LineReader;
  readonly note: Note;
}

async function readRecords(pieces: AsyncGenerator<string>, { source, reader, note }: Wanted): Promise<boolean> {
  const first = await pieces.next();
  const start = first.done ? "" : first.value;
  let read: ((record: CsvRecord) => void) | undefined;
  for await (const record of readCsvPieces(resumed(start, pieces), delimiterOf(start))) {
    if (read !== undefined) {
      read(record);
      continue;
    }
    const columns = columnsIn(record, note);
    if (columns === undefined || !reader.head([...columns.keys()], record.line)) return false;
    read = (line) => readRecord(line, { source, columns, reader, note });
  }
  if (read === undefined) note({ field: "", reason: "file-empty" });
  return read !== undefined;
}

interface Headed extends Wanted {
  readonly columns: ReadonlyMap<string, number>;
}

function readRecord({ line, cells }: CsvRecord, { source, columns, reader, note }: Headed): void {
  if (cells.length === columns.size) reader.line(lineOf(source, columns, { line, cells }));
  else if (cells.some((cell) => cell.trim() !== "")) note(misfit(line, cells.length, columns.size));
}

async function* resumed(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** Where each column stands; undefined where two have the same name. */
function columnsIn({ cells, line }: CsvRecord, note: Note): ReadonlyMap<string, number> | undefined {
  const columns = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase() || `column ${place + 1}`;
    if (columns.has(name)) {
      note({ line, field: name, reason: "head-unclear", value: name });
      return undefined;
    }
    columns.set(name, place);
  }
  return columns;
}

function lineOf(source: Source, columns: ReadonlyMap<string, number>, { line, cells }: CsvRecord): Line {
  return {
    file: source.name,
    number: source.isFetched ? line - 1 : line,
    cell: (column) => {
      const place = columns.get(column);
      return place === undefined ? "" : (cells[place]?.trim() ?? "");
    },
  };
}

function misfit(line: number, found: number, wanted: number): Omit<Fault, "file"> {
  return { line, field: "", reason: "cells-do-not-fit", value: found < wanted ? "fewer cells" : "more cells" };
}

/** What keeps a file from being read to its end; undefined where it is no fault of the file's. */
function faultIn(error: unknown): Omit<Fault, "file"> | undefined {
  if (error instanceof Failure) return faultInText(error);
  if (!(error instanceof Error) || !isBroken(error)) return undefined;
  return { field: "", reason: "archive-broken", value: error.message };
}

function faultInText({ reason, message }: Failure): Omit<Fault, "file"> | undefined {
  if (reason === "not-text") return { field: "", reason };
  if (reason !== "csv-malformed") return undefined;
  const [, line] = /^Line (\d+)/.exec(message) ?? [];
  return { ...(line !== undefined && { line: Number(line) }), field: "", reason, value: message };
}

/** zlib's, and the archive reader's own, words for what comes out of a broken archive. */
function isBroken(error: Error): boolean {
  const code: unknown = Reflect.get(error, "code");
  return (typeof code === "string" && code.startsWith("Z_")) || /check sum|bytes in the stream/.test(error.message);
}

/** Whether the head has the columns that the file must have; each that is missing is noted. */
export function lacksNone(
  wanted: readonly string[],
  columns: readonly string[],
  { faults, ...at }: { file: string; line: number; faults: Faults },
): boolean {
  const missing = wanted.filter((column) => !columns.includes(column));
  for (const field of missing) faults.add({ ...at, field, reason: "column-missing", value: wanted.join(", ") });
  return missing.length === 0;
}

/** A file of which it is known that it can be read: its columns in small letters, and its lines one by one. */
export async function plainLines(source: Source): Promise<{ columns: string[]; lines: AsyncGenerator<Line> }> {
  const records = await recordsIn(source);
  const head = await records.next();
  const columns = head.done ? undefined : columnsIn(head.value, () => undefined);
  if (columns === undefined) throw new Error(`${source.name} has no head that can be read.`);
  return { columns: [...columns.keys()], lines: linesOf(source, columns, records) };
}

async function recordsIn(source: Source): Promise<AsyncGenerator<CsvRecord>> {
  const pieces = decodedPieces(await source.open(), await encodingOf(await source.open()));
  const first = await pieces.next();
  const start = first.done ? "" : first.value;
  return readCsvPieces(resumed(start, pieces), delimiterOf(start));
}

async function* linesOf(
  source: Source,
  columns: ReadonlyMap<string, number>,
  records: AsyncGenerator<CsvRecord>,
): AsyncGenerator<Line> {
  for await (const record of records) if (record.cells.length === columns.size) yield lineOf(source, columns, record);
}
