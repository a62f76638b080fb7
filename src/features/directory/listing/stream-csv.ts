import { Readable } from "node:stream";
import { csvLine } from "../../../kernel/csv/write-csv.ts";
import type { Place } from "./place.ts";
import type { Listed } from "./store.ts";

/** A list written down as CSV: a column each, and how to get the next page. */
interface Written<Row> {
  readonly columns: readonly { readonly name: string; readonly of: (row: Row) => string | undefined }[];
  readonly page: (after: Place | undefined) => Promise<Listed<Row>>;
}

/** A list as a CSV file, as a stream that reads on only as fast as somebody takes it. */
export function streamCsv<Row>({ columns, page }: Written<Row>) {
  async function* lines() {
    yield csvLine(columns.map(({ name }) => name));
    let after: Place | undefined;
    do {
      const { rows, next } = await page(after);
      yield rows.map((row) => csvLine(columns.map(({ of }) => of(row) ?? ""))).join("");
      after = next;
    } while (after !== undefined);
  }
  return { type: "text/csv; charset=utf-8", from: Readable.from(lines(), { objectMode: false }) };
}
