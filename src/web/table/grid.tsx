import { useState } from "react";
import { Head } from "./head.tsx";
import { tracksOf, useRowStyles } from "./layout.ts";
import { Row } from "./row.tsx";
import type { Column, Sort, TableOf } from "./table.ts";
import { type Current, useRowsInSight } from "./use-rows-in-sight.ts";

interface Props<T> {
  readonly table: TableOf<T>;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** How many rows there are in all; `undefined` while nobody knows. */
  readonly count: number | undefined;
  readonly sort: Sort | undefined;
  readonly sortable: (column: Column<T>) => boolean;
  readonly sortBy: (sort: Sort | undefined) => void;
  /** Called when the end of the rows comes into sight. */
  readonly nearEnd: () => void;
}

const FIRST: Current = { index: 0, byKey: false };

/** The rows in sight, however many there are. Tab stops at one of them; arrows move to the others. */
export function Grid<T>({ table, columns, rows, count, sort, sortable, sortBy, nearEnd }: Props<T>) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [entered, enter] = useState(FIRST);
  const current = entered.index < rows.length ? entered : FIRST;
  const inSight = useRowsInSight({ body, count: rows.length, current, enter, nearEnd });
  const styles = useRowStyles();
  const tracks = tracksOf(columns);
  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrows move among its rows, which makes a table a grid
      role="grid"
      className={styles.table}
      aria-label={table.title()}
      aria-rowcount={count === undefined ? -1 : count + 1}
      onKeyDown={inSight.onKeyDown}
    >
      <Head columns={columns} tracks={tracks} sort={sort} sortable={sortable} sortBy={sortBy} />
      <tbody ref={setBody} className={styles.body} style={{ height: inSight.height }}>
        {inSight.places.map(({ index, top }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <Row
              key={table.rowKey(row)}
              row={row}
              place={{ index, top, tracks }}
              columns={columns}
              to={table.to?.(row)}
              current={index === current.index}
              measure={inSight.measure}
              entered={() => enter({ index, byKey: false })}
            />
          );
        })}
      </tbody>
    </table>
  );
}
