import { csvLine } from "../../../../kernel/csv/write-csv.ts";
import type { Storage } from "../../../../kernel/storage/storage.ts";
import { type Line, plainLines } from "../reading/csv-lines.ts";
import { isSwitchedOff } from "../reading/judge-line.ts";
import type { Layer, Layers } from "../reading/layers.ts";
import { type FileName, FILES } from "../reading/oneroster-files.ts";

/** A roster whose files lie by themselves. */
export interface Place {
  readonly organisation: string;
  readonly id: string;
}

/** Where a file of a roster lies by itself. */
export function addressOf({ organisation, id }: Place, name: string): string {
  return `${organisation}/roster-files/${id}/${name}`;
}

/** The files that layers make, by name. */
export function namesIn(layers: Layers): string[] {
  return [...layers.keys()].map((file) => FILES[file].name);
}

/** Writes the files that layers make together, each as one; the layers have been read without a fault before. */
export async function writeFiles(storage: Storage, place: Place, layers: Layers): Promise<void> {
  for (const [file, those] of layers)
    await storage.put(addressOf(place, FILES[file].name), inPieces(mergedLines(file, those)));
}

async function* mergedLines(file: FileName, layers: readonly Layer[]): AsyncGenerator<string> {
  const opened = [];
  for (const layer of layers) opened.push({ layer, ...(await plainLines(layer.source)) });
  const columns = [...new Set(opened.flatMap((each) => each.columns))];
  yield csvLine(columns);
  for (const { layer, lines } of opened) yield* linesLeft(lines, { file, layer, columns });
}

interface Merging {
  readonly file: FileName;
  readonly layer: Layer;
  readonly columns: readonly string[];
}

async function* linesLeft(lines: AsyncGenerator<Line>, { file, layer, columns }: Merging): AsyncGenerator<string> {
  for await (const line of lines)
    if (!layer.isPassed?.(line) && !isForgotten(file, line)) yield csvLine(columns.map((column) => line.cell(column)));
}

/** Nothing refers to an enrolment; of what else is switched off it must be known that it was there. */
function isForgotten(file: FileName, line: Line): boolean {
  return file === "enrollments" && isSwitchedOff(line);
}

/** In characters: lines are handed to the storage many at a time. */
const PIECE = 64 * 1024;

/** Text as bytes, in pieces of some size. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}
