import { CompiledQuery, type Insertable } from "kysely";
import type { Transaction } from "./database.ts";

/**
 * How to insert one row into a table that nearly every request writes to: the text is put together once, where the query
 * builder would build and print its tree for each row. Table and columns are the program's own words, never a caller's.
 */
export function rowInserter<T>(
  table: string,
  columns: readonly (keyof Insertable<T> & string)[],
): (tx: Transaction, row: Insertable<T>) => Promise<void> {
  const places = columns.map((_column, index) => `$${index + 1}`);
  const text = `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`;
  return async ({ sql }, row) => {
    const values = columns.map((column) => row[column]);
    await sql.executeQuery(CompiledQuery.raw(text, values));
  };
}
