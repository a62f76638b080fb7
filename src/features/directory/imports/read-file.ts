import { decodeText } from "../../../kernel/csv/decode-text.ts";
import { type CsvRecord, type Delimiter, delimiterOf, readCsv, widthOf } from "../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ImportReport, type ImportWish, LARGEST } from "./contract.ts";
import { type Plan, type Row, rowOf } from "./rules.ts";

/** A file that can be read as CSV, as far as its head tells. */
export interface File {
  /** The part of the request that it came in. */
  readonly field: "csv" | "file";
  readonly text: string;
  readonly encoding: ImportReport["encoding"];
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
  /** What the first rows hold, column by column. */
  readonly samples: readonly (readonly string[])[];
}

const SAMPLES = 3;
const MOST_COLUMNS = 200;

/** Reads a file as far as its head and its first rows. Throws a `Failure` for what is no CSV with a head. */
export async function readHead(wish: Pick<ImportWish, "csv" | "file" | "delimiter">): Promise<File> {
  const field = wish.csv === undefined ? "file" : "csv";
  const { text, encoding } = textOf(wish, field);
  const delimiter = wish.delimiter ?? delimiterOf(text);
  if (widthOf(text, delimiter) > MOST_COLUMNS) throw tooWide(field);
  const [head, ...first] = await firstRecords({ text, delimiter, field });
  if (head === undefined) throw empty({ field });
  const columns = head.map((name) => name.trim());
  checkHead(columns, field);
  const samples = columns.map((_column, place) => first.map((cells) => cells[place] ?? ""));
  return { field, text, encoding, delimiter, columns, samples };
}

function textOf(
  { csv, file }: Pick<ImportWish, "csv" | "file">,
  field: File["field"],
): Pick<File, "text" | "encoding"> {
  const bytes = Buffer.from(csv ?? file ?? "", csv === undefined ? "base64" : "utf8");
  if (bytes.length > LARGEST) {
    throw new Failure("too-large", "The file is larger than 10 MB.", {
      field,
      cure: "Cut it into several files, each with the head.",
    });
  }
  if (csv !== undefined) return { text: csv.replace(/^\uFEFF/, ""), encoding: "text" };
  try {
    return decodeText(bytes);
  } catch (error) {
    throw atField(error, field);
  }
}

async function firstRecords(file: Readable): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const { cells } of recordsOf(file)) {
    records.push(cells);
    if (records.length > SAMPLES) break;
  }
  return records;
}

/** What is needed to read a file; without a field where it is kept already, and no request brings it. */
type Readable = Pick<File, "text" | "delimiter"> & { readonly field?: File["field"] };

async function* recordsOf({ text, delimiter, field }: Readable): AsyncGenerator<CsvRecord> {
  try {
    yield* readCsv(text, delimiter);
  } catch (error) {
    throw atField(error, field);
  }
}

/** The same refusal, with the part of the request that is at fault: whoever reads a file does not know where it came from. */
function atField(error: unknown, field: File["field"] | undefined): unknown {
  if (!(error instanceof Failure)) return error;
  const { code, message, cure, reason } = error;
  return new Failure(code, message, { cure, reason, field, cause: error });
}

function checkHead(columns: readonly string[], field: File["field"]): void {
  if (columns.length > MOST_COLUMNS) throw tooWide(field);
  const cure = "Give every column of the first row a name of its own.";
  const [unnamed, double] = [columns.indexOf(""), columns.find((name, place) => columns.indexOf(name) !== place)];
  const wrong = unnamed >= 0 ? `Column ${unnamed + 1} has no name.` : double && `Two columns are called ${double}.`;
  if (wrong) throw new Failure("invalid-input", wrong, { field, reason: "head-unclear", cure });
}

function tooWide(field: File["field"]): Failure {
  return new Failure("invalid-input", `The file has more than ${MOST_COLUMNS} columns.`, {
    field,
    reason: "too-many-columns",
    cure: "Leave out the ones that are not needed.",
  });
}

/** A file without a row below its head. */
export function empty({ field }: Pick<File, "field">): Failure {
  return new Failure("invalid-input", "The file is empty: there is no row below its head.", {
    field,
    reason: "file-empty",
    cure: "Choose a file with the names of the columns in its first row and a row for each entry.",
  });
}

/** The rows of a file below its head; rows without any text are passed over. */
export async function* rowsOf(file: Readable, plan: Plan): AsyncGenerator<Row> {
  let row = -1;
  for await (const { line, cells } of recordsOf(file)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    row += 1;
    if (row > 0) yield { row, line, ...rowOf(plan, cells) };
  }
}
