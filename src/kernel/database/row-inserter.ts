import { CompiledQuery, type Insertable } from "kysely";
import type { Transaction } from "./database.ts";
import type { Statement } from "./session.ts";

/**
 * How to insert one row into a table that nearly every request writes to: the text is put together once, where the query
 * builder would build and print its tree for each row. Table and columns are the program's own words, never a caller's.
 */
export function rowStatement<T>(
  table: string,
  columns: readonly (keyof Insertable<T> & string)[],
): (row: Insertable<T>) => Statement {
  const places = columns.map((_column, index) => `$${index + 1}`);
  const text = `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})`;
  return (row) => ({ text, values: columns.map((column) => row[column]) });
}

/** The same in a transaction. */
export function rowInserter<T>(
  ...table: Parameters<typeof rowStatement<T>>
): (tx: Transaction, row: Insertable<T>) => Promise<void> {
  const statement = rowStatement<T>(...table);
  return async ({ sql }, row) => {
    const { text, values } = statement(row);
    await sql.executeQuery(CompiledQuery.raw(text, [...values]));
  };
}
