import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { Failure } from "../errors.ts";
import { withoutGuard } from "./write-csv.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One record of a file and the line of the file that it ends on, from 1 on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Text is handed over in pieces of this many characters, so that a large file holds up nobody else. */
const PIECE = 64 * 1024;
/** A record longer than this is a quote that nobody closed. In characters. */
const LONGEST_RECORD = 256 * 1024;

/** The records of a CSV file, the head among them; empty lines are passed over. Throws a `Failure` that names the line. */
export function readCsv(text: string, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  return readCsvPieces(piecesOf(text), delimiter);
}

/** The same of a text that comes piece by piece, and of which no more is held than the record that is being read. */
export async function* readCsvPieces(
  pieces: Iterable<string> | AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord> {
  const given = Readable.from(pieces);
  const parser = given.pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      record_delimiter: ["\r\n", "\n", "\r"],
    }),
  );
  // A pipe carries no errors along.
  given.on("error", (error) => parser.destroy(error));
  try {
    for await (const read of parser) {
      const { info, record } = asRead(read);
      yield { line: info.lines, cells: record.map(withoutGuard) };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  }
}

/** The delimiter that the head uses most, outside quotes; a comma where it uses none. */
export function delimiterOf(text: string): Delimiter {
  const head = firstRecord(text);
  const counts = DELIMITERS.map((each) => ({ each, count: head.split(each).length - 1 }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.each ?? ",";
}

/** How many columns the head has, as far as can be told without reading it whole: one far too wide is no row to the reader. */
export function widthOf(text: string, delimiter: Delimiter): number {
  return firstRecord(text).split(delimiter).length;
}

/** What stands before the first line end that is not within quotes, without what is within them. */
function firstRecord(text: string): string {
  const start = text.trimStart().slice(0, PIECE);
  return /^[^\r\n]*/.exec(start.replaceAll(/"(?:[^"]|"")*"/g, ""))?.[0] ?? "";
}

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}

/** csv-parse types nothing of what it reads; with `info` it gives this. */
function asRead(read: unknown): { info: { lines: number }; record: string[] } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape that csv-parse documents for the option info
  return read as { info: { lines: number }; record: string[] };
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "something stands after a closing quotation mark",
  INVALID_OPENING_QUOTE: "a quotation mark stands within a cell that is not quoted",
  CSV_MAX_RECORD_SIZE: "a row is longer than any row may be, which mostly means a quotation mark that is never closed",
};

function unreadable(error: CsvError): Failure {
  const line = Number(error["lines"]);
  const where = Number.isInteger(line) ? `Line ${line}` : "The file";
  return new Failure(
    "invalid-input",
    `${where} cannot be read as CSV: ${FAULTS[error.code] ?? "it is not well-formed"}.`,
    {
      reason: "csv-malformed",
      cure: 'Put cells that hold quotation marks in quotation marks, and write each mark within as "".',
      cause: error,
    },
  );
}
