import { decodeText } from "../../../kernel/csv/decode-text.ts";
import { type Delimiter, delimiterOf, readCsv } from "../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ImportReport, type ImportWish, LARGEST } from "./contract.ts";
import { type Plan, type Row, rowOf } from "./rules.ts";

/** A file that can be read as CSV, as far as its head tells. */
export interface File {
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
  const { text, encoding } = textOf(wish);
  const delimiter = wish.delimiter ?? delimiterOf(text);
  const [head, ...first] = await firstRecords(text, delimiter);
  if (head === undefined) throw empty();
  const columns = head.map((name) => name.trim());
  checkHead(columns);
  const samples = columns.map((_column, place) => first.map((cells) => cells[place] ?? ""));
  return { text, encoding, delimiter, columns, samples };
}

function textOf({ csv, file }: Pick<ImportWish, "csv" | "file">): Pick<File, "text" | "encoding"> {
  const bytes = Buffer.from(csv ?? file ?? "", csv === undefined ? "base64" : "utf8");
  if (bytes.length > LARGEST) {
    throw new Failure("too-large", "The file is larger than 10 MB.", {
      field: csv === undefined ? "file" : "csv",
      cure: "Cut it into several files, each with the head.",
    });
  }
  return csv === undefined ? decodeText(bytes) : { text: csv.replace(/^\uFEFF/, ""), encoding: "text" };
}

async function firstRecords(text: string, delimiter: Delimiter): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const { cells } of readCsv(text, delimiter)) {
    records.push(cells);
    if (records.length > SAMPLES) break;
  }
  return records;
}

function checkHead(columns: readonly string[]): void {
  const cure = "Give every column of the first row a name of its own.";
  const [unnamed, double] = [columns.indexOf(""), columns.find((name, place) => columns.indexOf(name) !== place)];
  const wrong = unnamed >= 0 ? `Column ${unnamed + 1} has no name.` : double && `Two columns are called ${double}.`;
  if (wrong) throw new Failure("invalid-input", wrong, { field: "csv", reason: "head-unclear", cure });
  if (columns.length <= MOST_COLUMNS) return;
  throw new Failure("invalid-input", `The file has more than ${MOST_COLUMNS} columns.`, {
    field: "csv",
    reason: "too-many-columns",
    cure: "Leave out the ones that are not needed.",
  });
}

/** A file without a row below its head. */
export function empty(): Failure {
  return new Failure("invalid-input", "The file is empty: there is no row below its head.", {
    field: "csv",
    reason: "file-empty",
    cure: "Choose a file with the names of the columns in its first row and a row for each entry.",
  });
}

/** The rows of a file below its head; rows without any text are passed over. */
export async function* rowsOf(file: Pick<File, "text" | "delimiter">, plan: Plan): AsyncGenerator<Row> {
  let row = -1;
  for await (const { line, cells } of readCsv(file.text, file.delimiter)) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    row += 1;
    if (row > 0) yield { row, line, ...rowOf(plan, cells) };
  }
}
